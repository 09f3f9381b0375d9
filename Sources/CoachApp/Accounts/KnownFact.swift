public import CallScript

/// A fact as it is kept.
public struct KnownFact: Hashable, Sendable {
  /// Its number in the store.
  public var number: Int64
  /// The fact.
  public var fact: Fact

  /// Makes one.
  public init(number: Int64, fact: Fact) {
    self.number = number
    self.fact = fact
  }
}

/// Whom the form for a fact was opened for; the fact's own name decides whether it is kept for the market, the
/// company or the person.
public enum FactSubject: Hashable, Sendable {
  case contact(ContactID, name: String)
  case account(AccountID, name: String)

  /// The name to show.
  public var name: String {
    switch self {
    case .contact(_, let name), .account(_, let name): name
    }
  }
}

/// A fact as typed into the form.
public struct FactDraft: Hashable, Sendable {
  /// Whom it was typed for.
  public var subject: FactSubject
  /// What was typed.
  public var fact: Fact
  /// The number of the fact that it takes the place of; nil for a new one.
  public var replaces: Int64?

  /// Makes a draft.
  public init(subject: FactSubject, fact: Fact, replaces: Int64? = nil) {
    self.subject = subject
    self.fact = fact
    self.replaces = replaces
  }
}
