public import CallScript

/// What was written for a calendar last under one name.
public struct CalendarEntry: Hashable, Sendable {
  /// Its name in calendars, the same for each later version: a ULID.
  public var id: String
  /// With whom; nil when they are no longer known.
  public var contact: ContactID?
  /// The move it stood for; nil when the person is no longer known.
  public var move: MoveKey?
  /// What it is: a meeting, an agreed call or a call-back.
  public var kind: MoveKind
  /// When it begins.
  public var start: Instant
  /// How long it lasts, in minutes.
  public var minutes: Int
  /// Its version, from 0 (RFC 5545, section 3.8.7.4).
  public var sequence: Int
  /// Whether it was written as cancelled.
  public var isCancelled: Bool

  /// Makes an entry of the first version.
  public init(
    id: String, contact: ContactID?, move: MoveKey?, kind: MoveKind, start: Instant, minutes: Int,
    sequence: Int = 0, isCancelled: Bool = false
  ) {
    self.id = id
    self.contact = contact
    self.move = move
    self.kind = kind
    self.start = start
    self.minutes = minutes
    self.sequence = sequence
    self.isCancelled = isCancelled
  }
}
