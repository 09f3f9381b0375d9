/// The organisation that a contact works for.
public struct Account: Hashable, Sendable {
  /// Its name in the store.
  public var id: AccountID
  /// What it calls itself.
  public var name: String
  /// Makes an account.
  public init(id: AccountID, name: String) {
    self.id = id
    self.name = name
  }
}

/// The person called. Empty strings mean "not known".
public struct Contact: Hashable, Sendable {
  /// Its name in the store.
  public var id: ContactID
  /// The organisation, when known.
  public var account: Account?
  /// First name as said.
  public var firstName: String
  /// Last name as said.
  public var lastName: String
  /// What the person does there.
  public var role: String
  /// The number as written; never reinterpreted.
  public var phone: String
  /// The e-mail address as written.
  public var email: String
  /// An IANA time zone, for example `Europe/Berlin`; empty when not known.
  public var zone: String
  /// Where they are called, an ISO 3166 code such as `US-FL`; empty when not known. It picks the calling rules.
  public var region: String

  /// Makes a contact; everything but the identifier may be left out.
  public init(
    id: ContactID, account: Account? = nil, firstName: String = "", lastName: String = "",
    role: String = "", phone: String = "", email: String = "", zone: String = "",
    region: String = ""
  ) {
    self.id = id
    self.account = account
    self.firstName = firstName
    self.lastName = lastName
    self.role = role
    self.phone = phone
    self.email = email
    self.zone = zone
    self.region = region
  }

  /// First and last name, or whatever is known, or the company; never empty while anything is known.
  public var displayName: String {
    let parts = [firstName, lastName].filter { !$0.isEmpty }
    return parts.isEmpty ? (account?.name ?? "") : parts.joined(separator: " ")
  }
}

/// A researched thing about the market, the company or the person.
public struct Fact: Hashable, Sendable {
  /// Which slot of the playbook it fills; the part before the dot is its scope.
  public var id: FactID
  /// The words as they would be spoken: "your talk at the trade day".
  public var text: String
  /// The concern it points to, as spoken: "thinner margins"; empty when not known.
  public var concern: String
  /// Where it was found; empty when not noted.
  public var source: String
  /// The day it was true.
  public var date: CivilDate

  /// Makes a fact.
  public init(id: FactID, text: String, concern: String = "", source: String = "", date: CivilDate) {
    self.id = id
    self.text = text
    self.concern = concern
    self.source = source
    self.date = date
  }
}

/// Whom a do-not-call request covers.
public enum SuppressionScope: String, CaseIterable, Hashable, Sendable {
  case person, organisation
}
