public import CallScript

/// A list of people to ring one after the other.
public struct DialBlock: Hashable, Sendable {
  /// What became of one dial.
  public struct Result: Hashable, Sendable {
    /// Whom it was to.
    public var contact: ContactID
    /// How it ended; nil when it was skipped.
    public var outcome: OutcomeKind?
  }

  /// Who is rung, in order.
  public var queue: [ContactCard]
  /// Who is in hand, an index into the queue; its count when the block is over.
  public var index = 0
  /// What became of those behind.
  public var results: [Result] = []
  /// Whether the block ends after the call in hand.
  public var endsAfterThis = false

  /// Makes a block that has not begun.
  public init(queue: [ContactCard]) { self.queue = queue }

  /// Who is in hand; nil when the block is over.
  public var current: ContactCard? { queue.indices.contains(index) ? queue[index] : nil }
  /// Whether somebody comes after the one in hand.
  public var hasNext: Bool { index + 1 < queue.count }
}
