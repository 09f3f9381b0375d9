public import CallScript

/// The few questions after a call.
public struct WrapUp: Hashable, Sendable {
  /// What is asked.
  public enum Question: Hashable, Sendable {
    /// How the call ended; the first choice is what the call itself says.
    case outcome
    /// Whom a do-not-call request covers.
    case stopScope
    /// For which day and time something was agreed that the call itself does not know of.
    case moment(OutcomeKind)
    /// What will be clearer by the agreed call.
    case clearerByThen
    /// Whom they named as the right person.
    case named
    /// After a no from somebody else there: was it the right offer?
    case rightOffer
    /// Was it the right person, able and willing? Keeps the answer about the offer.
    case rightPerson(rightOffer: HucaJudgement.Answer)
  }

  /// What is asked now.
  public var question: Question
  /// The outcome, scope or person chosen, an index into the choices.
  public var selected = 0
  /// What is being typed: the moment, what will be clearer by then, or a name.
  public var field = TextField(limit: 300)
  /// Who else is known there; nil until the store has answered.
  public var colleagues: [Colleague]?
  /// Whether somebody who was named is being added to the list.
  var isAdding = false

  /// Makes a wrap-up that begins with a question.
  public init(question: Question) { self.question = question }

  /// Whether something is typed to answer the question.
  var isTyped: Bool {
    switch question {
    case .moment, .clearerByThen, .named: true
    case .outcome, .stopScope, .rightOffer, .rightPerson: false
    }
  }
}

/// Somebody who works where the person called does.
public struct Colleague: Hashable, Sendable {
  /// The person.
  public var contact: Contact
  /// Whether they asked not to be contacted.
  public var isStopped: Bool

  /// Makes one.
  public init(contact: Contact, isStopped: Bool = false) {
    self.contact = contact
    self.isStopped = isStopped
  }
}
