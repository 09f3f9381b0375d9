import Cells

extension KeyMap {
  /// The whole table as a Markdown page, the text of `docs/keys.md`.
  public static func markdown() -> String {
    var text = """
      # Keys

      This page is written from the program's key table; a test compares the two.

      """
    for context in KeyContext.allCases {
      text += "\n## \(context.title)\n\n| key | does |\n| --- | --- |\n"
      for binding in merged(bindings(in: context)) {
        let names = binding.keys.map { "`\($0.name)`" }.joined(separator: ", ")
        text += "| \(names) | \(binding.help) |\n"
      }
    }
    return text
  }

  /// Rows with the same sentence become one, so that nine digits are not nine rows.
  static func merged(_ bindings: [Binding]) -> [Binding] {
    var rows: [Binding] = []
    for binding in bindings {
      if let last = rows.last, last.help == binding.help {
        rows[rows.count - 1].keys += binding.keys
      } else {
        rows.append(binding)
      }
    }
    return rows
  }
}
