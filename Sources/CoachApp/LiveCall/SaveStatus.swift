/// How far the events of a call are committed.
public struct SaveStatus: Hashable, Sendable {
  /// The last event there is.
  public var lastSeq: Int
  /// The last event that is committed with all before it; -1 when none is.
  public var savedSeq: Int
  /// Why the last attempt failed; nil when it did not.
  public var failure: String?

  /// Makes a status.
  public init(lastSeq: Int, savedSeq: Int = -1, failure: String? = nil) {
    self.lastSeq = lastSeq
    self.savedSeq = savedSeq
    self.failure = failure
  }

  /// Whether everything is committed.
  public var isSaved: Bool { savedSeq == lastSeq }

  /// Takes in that every event up to this one is committed.
  mutating func note(saved seq: Int) {
    guard seq >= savedSeq else { return }
    savedSeq = seq
    failure = nil
  }
}
