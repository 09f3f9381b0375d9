public import CallScript

/// A past call as a list shows it.
public struct SessionLine: Hashable, Sendable {
  /// The session.
  public var id: SessionID
  /// Whom it was with; nil when that is not known.
  public var contact: ContactID?
  /// Whom it was with, as said.
  public var name: String
  /// The organisation; empty when not known.
  public var company: String
  /// When it was opened.
  public var openedAt: Stamp
  /// How it ended; nil while that is not known.
  public var outcome: Outcome?
  /// How long they spoke, in milliseconds; 0 when nobody answered.
  public var talkMilliseconds: Int64

  /// Makes a line.
  public init(
    id: SessionID, contact: ContactID? = nil, name: String, company: String = "", openedAt: Stamp,
    outcome: Outcome? = nil, talkMilliseconds: Int64 = 0
  ) {
    self.id = id
    self.contact = contact
    self.name = name
    self.company = company
    self.openedAt = openedAt
    self.outcome = outcome
    self.talkMilliseconds = talkMilliseconds
  }
}
