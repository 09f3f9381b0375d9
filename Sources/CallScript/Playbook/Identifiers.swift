/// The name of one section of a playbook, `kind/slug`, for example `objection/already-covered`.
public struct SectionID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The identifier as written in logs and statistics.
  public var rawValue: String
  /// Wraps an identifier.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// Orders by text.
  public static func < (a: SectionID, b: SectionID) -> Bool { a.rawValue < b.rawValue }
  /// The identifier itself.
  public var description: String { rawValue }
}

/// The name of one speakable line: its section and a short hash of its text, or a pinned `{#id}`.
public struct LineID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The identifier as written in logs and statistics.
  public var rawValue: String
  /// Wraps an identifier.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// Orders by text.
  public static func < (a: LineID, b: LineID) -> Bool { a.rawValue < b.rawValue }
  /// The identifier itself.
  public var description: String { rawValue }
}

/// The concern that ties a question to its benefit, for example `margin`.
public struct Topic: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The topic as written in the playbook, lower case.
  public var rawValue: String
  /// Wraps a topic.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// Orders by text.
  public static func < (a: Topic, b: Topic) -> Bool { a.rawValue < b.rawValue }
  /// The topic itself.
  public var description: String { rawValue }
}

/// The name of a researched fact, `scope.slug`, for example `individual.talk`.
public struct FactID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The identifier as used in placeholders.
  public var rawValue: String
  /// Wraps an identifier.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// Orders by text.
  public static func < (a: FactID, b: FactID) -> Bool { a.rawValue < b.rawValue }
  /// The identifier itself.
  public var description: String { rawValue }
}

/// The fingerprint of a playbook's text; calls keep the text they ran with under it.
public struct PlaybookHash: Hashable, Sendable, CustomStringConvertible {
  /// Sixteen lower-case hexadecimal digits.
  public var rawValue: String
  /// Wraps a fingerprint.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// The fingerprint itself.
  public var description: String { rawValue }
}
