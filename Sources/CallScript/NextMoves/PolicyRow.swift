/// One row of the policy of next moves: what a situation asks for.
public struct PolicyRow: Hashable, Sendable {
  /// The situation.
  public var situation: Situation
  /// How a rep would name it, a few words.
  public var title: String
  /// What is to be done with the person, calls before messages.
  public var moves: [MoveRule]
  /// What may be done with others at the account.
  public var others: OthersRule
  /// Why somebody else is called, one line; empty where nobody is proposed.
  public var othersWhy: String
  /// Whether nobody else there is called while the first of the moves is open.
  public var holdsAccount: Bool

  init(
    _ situation: Situation, _ title: String, _ moves: [MoveRule] = [], others: OthersRule = .nobody,
    othersWhy: String = "", holdsAccount: Bool = false
  ) {
    self.situation = situation
    self.title = title
    self.moves = moves
    self.others = others
    self.othersWhy = othersWhy
    self.holdsAccount = holdsAccount
  }
}

/// One move of a row.
public struct MoveRule: Hashable, Sendable {
  /// What to do.
  public var kind: MoveKind
  /// By which way.
  public var channel: MoveChannel
  /// When.
  public var due: DueRule
  /// Until when it makes sense.
  public var until: UntilRule
  /// Which opening a call begins with.
  public var opening: OpeningRule?
  /// Which message it is about.
  public var message: MessagePurpose?
  /// When the move is there at all.
  public var condition: MoveCondition
  /// One line that says why; `{when}`, `{agreed}` and `{wait}` are filled.
  public var why: String

  /// A call.
  static func call(
    _ kind: MoveKind, _ due: DueRule, _ opening: OpeningRule, until: UntilRule = .always,
    if condition: MoveCondition = .always, why: String
  ) -> MoveRule {
    MoveRule(
      kind: kind, channel: .phone, due: due, until: until, opening: opening, message: nil,
      condition: condition,
      why: why)
  }

  /// A message; it is there where an address is known.
  static func message(
    _ kind: MoveKind, _ message: MessagePurpose, until: UntilRule = .always, why: String
  ) -> MoveRule {
    MoveRule(
      kind: kind, channel: .email, due: .atOnce, until: until, opening: nil, message: message,
      condition: .withAddress, why: why)
  }

  /// Something at the desk.
  static func desk(
    _ kind: MoveKind, _ due: DueRule = .atOnce, until: UntilRule = .always,
    if condition: MoveCondition = .always,
    why: String
  ) -> MoveRule {
    MoveRule(
      kind: kind, channel: .desk, due: due, until: until, opening: nil, message: nil, condition: condition,
      why: why)
  }

  /// A meeting at its time.
  static func meeting(why: String) -> MoveRule {
    MoveRule(
      kind: .attend, channel: .meeting, due: .agreed, until: .always, opening: nil, message: nil,
      condition: .always, why: why)
  }
}

/// When a move is due. Calls are moved on into calling hours of a working day, except at a time that the person
/// named and for a redial.
public enum DueRule: Hashable, Sendable {
  /// At the moment of what gave rise to it.
  case atOnce
  /// At the time agreed.
  case agreed
  /// That long after the time agreed.
  case afterAgreed(Figure)
  /// On that many days before the time agreed.
  case beforeAgreed(Figure)
  /// Two hours later, or the next working day when that is too late.
  case laterThatDay
  /// The next working day, at the hour agreed before where there was one.
  case nextWorkingDay
  /// As many working days later as dials led nowhere: in the afternoon after a morning, else in the morning.
  case anotherTimeOfDay
  /// The first working day after that many days.
  case after(Figure)
}

/// Until when a move makes sense.
public enum UntilRule: Hashable, Sendable {
  /// Until it is done or replaced.
  case always
  /// Until the time agreed.
  case agreed
  /// Until that long after what gave rise to it.
  case after(Figure)
}

/// Which opening a call begins with.
public enum OpeningRule: Hashable, Sendable {
  /// That one.
  case written(OpeningPurpose)
  /// The one of the call that led nowhere.
  case again
  /// The one that fits what was before they came back.
  case asBefore
}

/// When a move is there at all.
public enum MoveCondition: Hashable, Sendable {
  /// In any case.
  case always
  /// Where an e-mail address is known.
  case withAddress
  /// Where none is.
  case withoutAddress
  /// Where a fact about the person or the company is newer than what gave rise to the move.
  case withNewFact
  /// Where the person that was named is not in the list.
  case withoutName
  /// Once another move of the row is done.
  case afterDone(MoveKind)
}

/// What may be done with others at the account.
public enum OthersRule: Hashable, Sendable {
  /// They may be called as anybody.
  case free
  /// Nobody is proposed.
  case nobody
  /// The next untried person, from a moment on; the opening says whether there was a no to speak of.
  case next(DueRule, OpeningPurpose)
  /// The person that was named.
  case named
  /// They may be called as anybody, as long as the organisation did not object.
  case whileNotObjected
  /// Nobody, by any road.
  case never
}
