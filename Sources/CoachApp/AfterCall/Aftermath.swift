public import CallScript

/// What follows from a call that was just closed.
public struct Aftermath: Hashable, Sendable {
  /// The call.
  public var session: SessionID
  /// Whether the store has the closed call: without it nothing can be planned from it.
  public var isKept: Bool
  /// What is planned with the person called, and with others there because of this call; the earliest first.
  public var moves: [MoveLine]
  /// Who stands by the rep and may be rung, those first who are rung first.
  public var champions: [Contact]

  /// Whether something was written for a calendar that is planned no more.
  public var cancels: Bool

  /// Makes an account of what follows.
  public init(
    session: SessionID, isKept: Bool = true, moves: [MoveLine] = [], champions: [Contact] = [],
    cancels: Bool = false
  ) {
    self.session = session
    self.isKept = isKept
    self.moves = moves
    self.champions = champions
    self.cancels = cancels
  }

  /// The most champions that are read.
  public static let mostChampions = 3
}

extension Aftermath {
  /// The moves of a plan that a call's page shows: all with the person called, and those with others there that this
  /// call gave rise to.
  public static func concerns(_ move: NextMove, after session: SessionID, with contact: ContactID) -> Bool {
    move.contact == contact || move.session == session || move.key.rawValue.hasSuffix(":\(session.rawValue)")
  }
}
