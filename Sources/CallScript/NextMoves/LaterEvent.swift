/// The name of a later event in the store, a ULID.
public struct LaterEventID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Twenty-six characters of Crockford's base 32.
  public var rawValue: String
  /// Wraps an identifier.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// Orders by time of making.
  public static func < (a: LaterEventID, b: LaterEventID) -> Bool { a.rawValue < b.rawValue }
  /// The identifier itself.
  public var description: String { rawValue }
}

/// Something that happened with a person outside a call, in the order of a log that is only added to.
public struct LaterEvent: Hashable, Sendable {
  /// Its name.
  public var id: LaterEventID
  /// With whom.
  public var contact: ContactID
  /// When it was noted.
  public var at: Instant
  /// What happened.
  public var kind: Kind

  /// Makes an event.
  public init(id: LaterEventID, contact: ContactID, at: Instant, kind: Kind) {
    self.id = id
    self.contact = contact
    self.at = at
    self.kind = kind
  }

  /// What can happen outside a call.
  public enum Kind: Hashable, Sendable {
    /// The meeting took place.
    case held
    /// They did not come to the meeting.
    case noShow
    /// The meeting, or the agreed call, has another time now.
    case moved(to: Instant, minutes: Int?)
    /// The meeting was cancelled.
    case cancelled(reason: String)
    /// They answered an e-mail.
    case replied
    /// They rang, and no call was recorded.
    case calledIn
    /// They work there no longer.
    case left
    /// Their number is wrong or dead.
    case numberIsWrong
    /// A move is done.
    case done(MoveKey)
    /// A move was put off.
    case deferred(MoveKey, until: Instant)
    /// A move will not be done; for a call to somebody else the reason counts in the challenge.
    case dropped(MoveKey, reason: String)
    /// A request not to be contacted that had been noted in a call by mistake was lifted, and why.
    case requestLifted(reason: String)
    /// An earlier event did not happen after all.
    case undone(LaterEventID)
  }
}
