/// What the store knows that Home shows.
public struct HomeData: Hashable, Sendable {
  /// What is to be done next, at most `mostMoves`: those that stand above all others, then the earliest.
  public var moves: [MoveLine]
  /// Moves beyond those that are late too.
  public var moreLate: Int
  /// Whether a challenge was started and not yet stopped.
  public var isChallenged: Bool
  /// Everybody whom a first call may go to now, in the order in which they are called.
  public var people: [ContactCard]
  /// Whether there may be more people than these, because as many were read as are ever read.
  var isPartial: Bool { people.count >= HomeData.mostPeople }
  /// The most people that are read for Home.
  public static let mostPeople = 50
  /// The most moves that are read for Home.
  public static let mostMoves = 50
  /// The last calls, newest first.
  public var sessions: [SessionLine]
  /// Calls that were left open, newest first.
  public var resumable: [ResumableCall]

  /// Makes an account of the store; empty means a first run.
  public init(
    moves: [MoveLine] = [], moreLate: Int = 0, people: [ContactCard] = [], sessions: [SessionLine] = [],
    resumable: [ResumableCall] = [], isChallenged: Bool = false
  ) {
    self.moves = moves
    self.moreLate = moreLate
    self.isChallenged = isChallenged
    self.people = people
    self.sessions = sessions
    self.resumable = resumable
  }
}
