/// The name of a draft in the store, a ULID.
public struct DraftID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Twenty-six characters of Crockford's base 32.
  public var rawValue: String
  /// Wraps an identifier.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// Orders by time of making.
  public static func < (a: DraftID, b: DraftID) -> Bool { a.rawValue < b.rawValue }
  /// The identifier itself.
  public var description: String { rawValue }
}

/// A draft as the store keeps it.
public struct KeptDraft: Hashable, Sendable {
  /// Its name in the store.
  public var id: DraftID
  /// To whom.
  public var contact: ContactID
  /// The words.
  public var message: MessageDraft
  /// The call that it rests on; nil where it rests on none.
  public var session: SessionID?
  /// The next move that it does; nil when it was written without one.
  public var move: MoveKey?
  /// When it was filled.
  public var createdAt: Instant
  /// When it was changed last.
  public var changedAt: Instant
  /// When it was written as a file last; nil before that.
  public var exportedAt: Instant?

  /// Makes a kept draft.
  public init(
    id: DraftID, contact: ContactID, message: MessageDraft, session: SessionID? = nil, move: MoveKey? = nil,
    createdAt: Instant, changedAt: Instant, exportedAt: Instant? = nil
  ) {
    self.id = id
    self.contact = contact
    self.message = message
    self.session = session
    self.move = move
    self.createdAt = createdAt
    self.changedAt = changedAt
    self.exportedAt = exportedAt
  }
}
