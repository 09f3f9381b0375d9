/// A place in a playbook's text; lines and columns count from 1, columns in characters.
public struct TextPosition: Hashable, Comparable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int
  /// Makes a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
  /// Orders by line, then column.
  public static func < (a: TextPosition, b: TextPosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// One wording of something to say.
public struct Line: Hashable, Sendable {
  /// Its name in statistics and saved calls.
  public var id: LineID
  /// Whether the playbook pins the name with `{#id}`.
  public var isPinned: Bool
  /// The words.
  public var template: Template
  /// When it may be said; nil means always.
  public var condition: Condition?
  /// Where it stands.
  public var position: TextPosition

  /// Makes a line.
  public init(
    id: LineID, isPinned: Bool = false, template: Template, condition: Condition? = nil,
    position: TextPosition
  ) {
    self.id = id
    self.isPinned = isPinned
    self.template = template
    self.condition = condition
    self.position = position
  }
}

/// The wordings of one thing to say and the rule that picks among them.
public struct Wordings: Hashable, Sendable {
  /// How the lines are used.
  public enum Order: String, Hashable, Sendable {
    /// One of them, the least recently used (`Say:`).
    case rotate
    /// All of them, one after the other (`Say in order:`).
    case inOrder
    /// One of them, never twice to the same account (`Say once:`).
    case once
  }

  /// The rule.
  public var order: Order
  /// The wordings, in file order.
  public var lines: [Line]
  /// The wordings for when a value is not known (`If unknown:`).
  public var ifUnknown: [Line]

  /// Makes a set of wordings.
  public init(order: Order = .rotate, lines: [Line] = [], ifUnknown: [Line] = []) {
    self.order = order
    self.lines = lines
    self.ifUnknown = ifUnknown
  }

  /// Whether nothing at all can be said.
  public var isEmpty: Bool { lines.isEmpty && ifUnknown.isEmpty }
}
