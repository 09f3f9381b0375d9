import CallScript
import Cells

/// Shows a place in a file that a person wrote: the line, and a caret under what is meant.
struct SourceExcerpt {
  /// What stands before a line of help below an excerpt.
  static let helpGutter = "      = "
  /// Columns of source shown; a longer line is cut around the place.
  private static let width = 100

  private let lines: [Substring.UTF8View]

  /// Cuts a text into lines.
  init(_ text: String) {
    let bytes = text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? text.utf8.dropFirst(3) : text.utf8[...]
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0).utf8 }
  }

  /// The source line and its caret, safe to print; nothing for a line that is not there.
  func lines(at position: TextPosition, length: Int) -> [String] {
    let index = position.line - 1
    guard lines.indices.contains(index) else { return [] }
    var scalars = Array(String(Substring(lines[index])).unicodeScalars)
    if scalars.last == "\r" { scalars.removeLast() }
    let start = min(position.column - 1, scalars.count)
    let from = max(0, start - Self.width * 6 / 10)
    let to = min(scalars.count, from + Self.width)
    let end = min(start + length, to)
    let lead = ScreenText(string(scalars[from..<min(start, to)]))
    let marked = ScreenText(string(scalars[min(start, to)..<max(min(start, to), end)]))
    let tail = ScreenText(string(scalars[max(min(start, to), end)..<to]))
    let number = String(position.line)
    let gutter = String(repeating: " ", count: max(5, number.utf8.count))
    let padded = String(gutter.dropLast(number.utf8.count)) + number
    let dots = from > 0 ? "…" : ""
    let caret = "^" + String(repeating: "~", count: max(0, marked.width - 1))
    let indent = String(repeating: " ", count: lead.width + (from > 0 ? 1 : 0))
    return [
      "\(padded) | \(dots)\(lead.string)\(marked.string)\(tail.string)\(to < scalars.count ? "…" : "")",
      "\(gutter) | \(indent)\(caret)",
    ]
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.map { $0 == "\t" ? " " : $0 })
    return String(text)
  }
}
