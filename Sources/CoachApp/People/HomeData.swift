/// What the store knows that Home shows.
public struct HomeData: Hashable, Sendable {
  /// Everybody who may be called and everybody with an open agreed step, in the order of their next moves.
  public var people: [ContactCard]
  /// Whether there may be more people than these, because as many were read as are ever read.
  var isPartial: Bool { people.count >= HomeData.mostPeople }
  /// The most people that are read for Home.
  public static let mostPeople = 50
  /// The last calls, newest first.
  public var sessions: [SessionLine]
  /// Calls that were left open, newest first.
  public var resumable: [ResumableCall]

  /// Makes an account of the store; empty means a first run.
  public init(people: [ContactCard] = [], sessions: [SessionLine] = [], resumable: [ResumableCall] = []) {
    self.people = people
    self.sessions = sessions
    self.resumable = resumable
  }
}
