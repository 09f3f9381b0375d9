public import CallScript

/// Something agreed with a contact that has a moment: a meeting, or a time to speak again.
public struct DueStep: Hashable, Sendable {
  /// The call in which it was agreed.
  public var session: SessionID
  /// What was agreed.
  public var kind: OutcomeKind
  /// When it is due.
  public var at: Instant
  /// What the contact said would be clearer by then; empty when not written.
  public var clearerByThen: String

  /// Makes a due step.
  public init(session: SessionID, kind: OutcomeKind, at: Instant, clearerByThen: String = "") {
    self.session = session
    self.kind = kind
    self.at = at
    self.clearerByThen = clearerByThen
  }
}
