public import CallScript

/// A next move as Home lists it: what to do, with whom, and after whose answer.
public struct MoveLine: Hashable, Sendable {
  /// The move.
  public var move: NextMove
  /// The person it is with, with what a call needs.
  public var card: ContactCard
  /// The name of the person whose answer gave rise to it; empty when that is nobody else.
  public var onBehalfOf: String

  /// Makes a line; the card carries the move into a call.
  public init(move: NextMove, card: ContactCard, onBehalfOf: String = "") {
    self.move = move
    self.card = card
    self.card.move = move
    self.onBehalfOf = onBehalfOf
  }

  /// Where on Home it stands.
  enum Section: Hashable, Sendable, CaseIterable {
    /// Now: due, late, or promised for today.
    case due
    /// Later on the rep's day.
    case laterToday
    /// On another day.
    case next
  }
}

extension NextMove {
  /// Minutes before its time from which a move counts as due, so that a call is not missed by a minute.
  static let earlyMinutes: Int64 = 15

  /// Whether its time has come.
  func isDue(at now: Instant) -> Bool {
    due.milliseconds - NextMove.earlyMinutes * 60_000 <= now.milliseconds
  }
}
