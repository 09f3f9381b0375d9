/// Text that is safe to show: the only thing a cell buffer accepts.
///
/// Making one from a string turns controls into caret form (`^[`), invisible and reordering scalars into
/// `<U+202E>`, and keeps at most eight combining marks on a base. Letters of every script stay as they are.
public struct ScreenText: Hashable, Sendable {
  /// The safe words.
  public let string: String
  /// The columns it takes on the screen, 0 or more.
  public let width: Int
  /// How it can be walked through.
  let shape: TextShape

  /// Makes any string safe to show.
  public init(_ raw: String) {
    if let (shape, width) = TextShape.measure(raw) {
      self.init(string: raw, width: width, shape: shape)
    } else {
      self.init(safe: Sanitiser.clean(raw))
    }
  }

  /// Takes over a text that is known to be safe.
  init(safe: String) {
    if let (shape, width) = TextShape.measure(safe) {
      self.init(string: safe, width: width, shape: shape)
    } else {
      var columns = 0
      for cluster in Clusters(safe) { columns += cluster.width }
      self.init(string: safe, width: columns, shape: .clustered)
    }
  }

  /// Takes over printable ASCII.
  init(ascii: String) {
    self.init(string: ascii, width: ascii.utf8.count, shape: .ascii)
  }

  /// Takes over a text that is known to be safe and measured.
  private init(string: String, width: Int, shape: TextShape) {
    self.string = string
    self.width = width
    self.shape = shape
  }

  /// No text at all.
  public static let empty = ScreenText(ascii: "")

  /// Whether there is nothing to show.
  public var isEmpty: Bool { string.isEmpty }

  /// What one reads as single signs, each with the columns it takes.
  public var clusters: [(text: ScreenText, width: Int)] {
    Clusters(string).map { (ScreenText(safe: String(string[$0.range])), $0.width) }
  }

  /// The same text a number of times; zero or less gives none.
  public func repeated(_ times: Int) -> ScreenText {
    ScreenText(safe: String(repeating: string, count: Swift.max(0, times)))
  }

  /// The text followed by blanks up to a width; longer text is clipped.
  public func padded(to columns: Int) -> ScreenText {
    let fitting = clipped(to: columns)
    return fitting + ScreenText(ascii: " ").repeated(columns - fitting.width)
  }

  /// Joins two texts.
  public static func + (left: ScreenText, right: ScreenText) -> ScreenText {
    if right.isEmpty { return left }
    if left.isEmpty { return right }
    guard let shape = TextShape.joined(left.shape, right.shape) else {
      return ScreenText(safe: left.string + right.string)
    }
    return ScreenText(string: left.string + right.string, width: left.width + right.width, shape: shape)
  }

  /// Adds a text at the end.
  public static func += (left: inout ScreenText, right: ScreenText) {
    left = left + right
  }
}

extension ScreenText: CustomStringConvertible {
  /// The safe words.
  public var description: String { string }
}

extension Sequence where Element == ScreenText {
  /// Joins texts with a separator between them.
  public func joined(by separator: ScreenText) -> ScreenText {
    var result = ScreenText.empty
    var isFirst = true
    for text in self {
      result = isFirst ? text : result + separator + text
      isFirst = false
    }
    return result
  }
}
