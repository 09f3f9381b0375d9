/// The parts of a draft.
public enum DraftPart: String, CaseIterable, Hashable, Sendable {
  case to, subject, body
}

/// A place in a draft that still needs words.
public struct DraftGap: Hashable, Sendable {
  /// In which part.
  public var part: DraftPart
  /// Where, in characters from the part's start.
  public var range: Range<Int>

  /// Makes a gap.
  public init(part: DraftPart, range: Range<Int>) {
    self.part = part
    self.range = range
  }

  /// The most characters between the brackets of a gap.
  static let longest = 60

  /// How a gap reads in a draft: `[first name?]`.
  public static func mark(_ placeholder: Placeholder) -> String {
    let words = placeholder.name.map { $0 == "_" || $0 == "." || $0 == "-" ? " " : String($0) }.joined()
    return "[\(words)?]"
  }

  /// The gap for an address that is not known.
  public static let address = "[e-mail address?]"

  /// The gaps in a text: a bracket, at most sixty signs of one line, `?]`. Any words in such brackets count, so that
  /// a mark that was changed half-way is not overlooked.
  public static func ranges(in text: [Character]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: Int?
    for (index, sign) in text.enumerated() {
      switch sign {
      case "[": open = index
      case "]":
        if let start = open, index - start <= longest + 2, index - start > 2, text[index - 1] == "?" {
          found.append(start..<(index + 1))
        }
        open = nil
      default: if sign.isNewline { open = nil }
      }
    }
    return found
  }
}
