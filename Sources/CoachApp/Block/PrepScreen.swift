public import CallScript

/// The list of a dial block before it starts.
public struct PrepScreen: Hashable, Sendable {
  /// Who would be rung, in order.
  public var people: [ContactCard]
  /// The chosen row, from 0.
  public var selected = 0
  /// A call that waits for the rep's answers; nil when none does.
  public var awaiting: AwaitedCall?
  /// What is to be read before the calls, as far as it was asked for.
  public var briefings: [ContactID: CallBriefing] = [:]
  /// Whether the store is preparing a call.
  public var isPreparing = false

  /// Makes a list with its first row chosen.
  public init(people: [ContactCard]) { self.people = people }
}
