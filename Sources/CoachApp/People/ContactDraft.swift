public import CallScript

/// A contact as typed into the form: nothing is checked yet.
public struct ContactDraft: Hashable, Sendable {
  /// Whom it changes; nil for somebody new.
  public var id: ContactID?
  /// First name as said.
  public var firstName: String
  /// Last name as said.
  public var lastName: String
  /// The organisation's name.
  public var company: String
  /// What the person does there.
  public var role: String
  /// The number as written.
  public var phone: String
  /// The e-mail address as written.
  public var email: String
  /// An IANA time zone; empty when not known.
  public var zone: String
  /// An ISO 3166 code; empty when not known.
  public var region = ""
  /// Further numbers; nil leaves them as they are.
  public var otherPhones: [OtherAddress]?
  /// Further e-mail addresses; nil leaves them as they are.
  public var otherEmails: [OtherAddress]?
  /// The note; nil leaves it as it is.
  public var note: String?
  /// A researched fact; nil when none was typed.
  public var fact: Fact?
  /// Whether it is kept although somebody else has the number or the address.
  public var mayShare = false

  /// Makes a draft; everything may be left out.
  public init(
    firstName: String = "", lastName: String = "", company: String = "", role: String = "",
    phone: String = "", email: String = "", zone: String = "", fact: Fact? = nil
  ) {
    self.firstName = firstName
    self.lastName = lastName
    self.company = company
    self.role = role
    self.phone = phone
    self.email = email
    self.zone = zone
    self.fact = fact
  }
}
