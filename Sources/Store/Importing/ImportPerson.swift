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
  /// The digests of their numbers.
  var phoneKeys: Set<String>
  /// Whether the import changes them.
  var isChanged: Bool

  /// Somebody who is known.
  init(known details: Store.ContactDetails, isSuppressed: Bool, by digest: KeyedDigest) {
    self.details = details
    before = details
    self.isSuppressed = isSuppressed
    let phones = [details.contact.phone] + details.otherPhones.map(\.value)
    let emails = [details.contact.email] + details.otherEmails.map(\.value)
    phoneKeys = Set(phones.compactMap(digest.phone))
    emailKeys = Set(emails.compactMap(digest.email))
    isChanged = false
  }

  /// Somebody new.
  init(new details: Store.ContactDetails) {
    self.details = details
    before = nil
    isSuppressed = false
    emailKeys = []
    phoneKeys = []
    isChanged = true
  }

  /// First and last name, folded.
  var foldedName: String {
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
  /// The digests of its addresses, in their order.
  let emailKeys: [String]
  /// The digests of its numbers, in their order.
  let phoneKeys: [String]

  init(_ row: ImportRow, key: String, by digest: KeyedDigest) {
    self.row = row
    self.key = key
    name = FoldedName.of(row.firstName + " " + row.lastName)
    company = FoldedName.of(row.company)
    emailKeys = row.emails.compactMap { digest.email($0.value) }
    phoneKeys = row.phones.compactMap { digest.phone($0.value) }
  }
}
