/// The name of an account in the store, a ULID.
public struct AccountID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Twenty-six characters of Crockford's base 32.
  public var rawValue: String
  /// Wraps an identifier.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// Orders by time of making.
  public static func < (a: AccountID, b: AccountID) -> Bool { a.rawValue < b.rawValue }
  /// The identifier itself.
  public var description: String { rawValue }
}

/// The name of a contact in the store, a ULID.
public struct ContactID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Twenty-six characters of Crockford's base 32.
  public var rawValue: String
  /// Wraps an identifier.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// Orders by time of making.
  public static func < (a: ContactID, b: ContactID) -> Bool { a.rawValue < b.rawValue }
  /// The identifier itself.
  public var description: String { rawValue }
}

/// The name of a session in the store, a ULID.
public struct SessionID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Twenty-six characters of Crockford's base 32.
  public var rawValue: String
  /// Wraps an identifier.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// Orders by time of making.
  public static func < (a: SessionID, b: SessionID) -> Bool { a.rawValue < b.rawValue }
  /// The identifier itself.
  public var description: String { rawValue }
}
