/// A person from a file, as far as the file tells; empty strings mean that it says nothing.
public struct ImportRow: Hashable, Sendable {
  /// The line of the file, counted from 1.
  public var line: Int
  /// First name.
  public var firstName: String
  /// Last name.
  public var lastName: String
  /// The organisation's name.
  public var company: String
  /// What they do there.
  public var role: String
  /// Numbers, the one to call first.
  public var phones: [Store.Address]
  /// E-mail addresses, the main one first.
  public var emails: [Store.Address]
  /// An IANA time zone.
  public var zone: String
  /// An ISO 3166 code.
  public var region: String
  /// A note.
  public var note: String
  /// How the program that the file comes from calls them; nil when the file does not say.
  public var record: RecordName?
  /// What the file says of not being contacted; empty where it says nothing of the kind.
  public var stop: String
  /// What the file says of not being written to; empty where it says nothing of the kind.
  public var mailStop: String

  /// Makes a row; everything but the line may be left out.
  public init(
    line: Int, firstName: String = "", lastName: String = "", company: String = "", role: String = "",
    phones: [Store.Address] = [], emails: [Store.Address] = [], zone: String = "", region: String = "",
    note: String = "", record: RecordName? = nil, stop: String = "", mailStop: String = ""
  ) {
    self.line = line
    self.firstName = firstName
    self.lastName = lastName
    self.company = company
    self.role = role
    self.phones = phones
    self.emails = emails
    self.zone = zone
    self.region = region
    self.note = note
    self.record = record
    self.stop = stop
    self.mailStop = mailStop
  }

  /// First and last name, or the organisation, or how they are reached.
  public var displayName: String {
    let parts = [firstName, lastName].filter { !$0.isEmpty }
    if !parts.isEmpty { return parts.joined(separator: " ") }
    return company.isEmpty ? (emails + phones).first?.value ?? "" : company
  }
}
