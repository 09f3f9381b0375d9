import CallScript

/// Somebody that an import meets: known before, or new.
struct ImportPerson {
  /// As they will be kept.
  var details: Store.ContactDetails
  /// As they were before the import; nil for somebody new.
  let before: Store.ContactDetails?
  /// Whether they asked not to be contacted.
  let isSuppressed: Bool
  /// The digests of their addresses.
  var emailKeys: Set<String>
  /// The words under which their numbers are found.
  var phoneKeys: Set<String>
  /// What the file says of not being contacted; empty where it says nothing of the kind.
  var stop = ""
  /// What the file says of not being written to; empty where it says nothing of the kind.
  var mailStop = ""
  /// Whether the import changes them.
  var isChanged: Bool
  /// First and last name, folded.
  private(set) var foldedName: String

  /// Somebody who is known.
  init(known details: Store.ContactDetails, isSuppressed: Bool, by digest: KeyedDigest) {
    self.details = details
    before = details
    self.isSuppressed = isSuppressed
    let phones = [details.contact.phone] + details.otherPhones.map(\.value)
    let emails = [details.contact.email] + details.otherEmails.map(\.value)
    let numbers = phones.flatMap { digest.numbers($0, region: details.contact.region) }
    phoneKeys = Set(numbers.flatMap(\.offered))
    emailKeys = Set(emails.compactMap(digest.email))
    isChanged = false
    foldedName = Self.folded(details)
  }

  /// Somebody new.
  init(new details: Store.ContactDetails) {
    self.details = details
    before = nil
    isSuppressed = false
    emailKeys = []
    phoneKeys = []
    isChanged = true
    foldedName = Self.folded(details)
  }

  /// Gives them another name.
  mutating func rename(first: String, last: String) {
    details.contact.firstName = first
    details.contact.lastName = last
    foldedName = Self.folded(details)
    isChanged = true
  }

  private static func folded(_ details: Store.ContactDetails) -> String {
    FoldedName.of(details.contact.firstName + " " + details.contact.lastName)
  }

  /// The organisation's name, folded.
  var foldedCompany: String { FoldedName.of(details.contact.account?.name ?? "") }
}

/// A row of an import with what it is compared by.
struct KeyedRow {
  let row: ImportRow
  /// Stands for the row, letter for letter.
  let key: String
  let name: String
  let company: String
  /// Its e-mail addresses with their digests.
  let emails: [KeyedAddress]
  /// Its numbers with the words by which they are compared.
  let phones: [KeyedNumber]
  /// The digests of its addresses, in their order.
  let emailKeys: [String]
  /// The words that find the people with one of its numbers, in their order.
  let phoneKeys: [String]

  init(_ row: ImportRow, key: String, by digest: KeyedDigest) {
    self.row = row
    self.key = key
    name = FoldedName.of(row.firstName + " " + row.lastName)
    company = FoldedName.of(row.company)
    emails = row.emails.map { KeyedAddress(address: $0, key: digest.email($0.value)) }
    phones = row.phones.map { KeyedNumber($0, region: row.region, by: digest) }
    emailKeys = emails.compactMap(\.key)
    phoneKeys = phones.flatMap(\.sought)
  }
}

/// An address with its digest; nil where it is none.
struct KeyedAddress {
  let address: Store.Address
  let key: String?
}

/// A number with the words by which it is compared; none where it is too short for one. Digests are made of them where the
/// file is asked.
struct KeyedNumber {
  let address: Store.Address
  /// Those under which it is found.
  let offered: [String]
  /// Those that find it.
  let sought: [String]

  init(_ address: Store.Address, region: String, by digest: KeyedDigest) {
    self.address = address
    let numbers = digest.numbers(address.value, region: region)
    offered = numbers.flatMap(\.offered)
    sought = numbers.flatMap(\.sought)
  }
}
