public import CallScript
import Cells

/// Writes the mistakes of a rules file the way compilers do: place, sentence, the line, a caret, and a near name.
public struct RulesReport {
  private let path: String
  private let source: SourceExcerpt

  /// Prepares a report on a file; the path is printed as given.
  public init(path: String, text: String) {
    self.path = path
    source = SourceExcerpt(text)
  }

  /// `file:line:col: error: sentence`, safe to print.
  public func headline(_ mistake: RulesMistake) -> String {
    let place = "\(path):\(mistake.position.line):\(mistake.position.column)"
    return ScreenText("\(place): error: \(RulesSentence.text(for: mistake))").string
  }

  /// Every mistake, an empty line between two, and a closing count; nothing for none.
  public func text(for mistakes: [RulesMistake]) -> String {
    guard !mistakes.isEmpty else { return "" }
    let count = "\(mistakes.count) \(mistakes.count == 1 ? "mistake" : "mistakes")"
    return (mistakes.map(text) + [count]).joined(separator: "\n\n")
  }

  private func text(_ mistake: RulesMistake) -> String {
    let excerpt = source.lines(at: mistake.position, length: mistake.length)
    let help = RulesSentence.help(for: mistake).map { [SourceExcerpt.helpGutter + $0] } ?? []
    return ([headline(mistake)] + excerpt + help).joined(separator: "\n")
  }
}
