import Foundation

/// The results as a person reads them.
struct Report {
  let results: Results

  /// One block for each figure: median [least..most], and how many times the bare programs' figure that is.
  var text: String {
    let head = """
      \(results.date)  \(results.machine)
      \(results.options.columns)x\(results.options.rows), \(results.options.rounds) rounds interleaved, \
      \(results.options.keys) keys and \(results.options.starts) starts in each: median [least..most]
      """
    return ([head] + Figure.allCases.map(block) + unanswered).joined(separator: "\n\n") + "\n"
  }

  private func block(_ figure: Figure) -> String {
    let lines = results.names.compactMap { name in
      results.spread(figure, of: name).map { line(figure, name, $0) }
    }
    return ([figure.rawValue] + lines).joined(separator: "\n")
  }

  private func line(_ figure: Figure, _ name: String, _ spread: Spread) -> String {
    let range = "[\(number(spread.least))..\(number(spread.most))]"
    let line =
      "  " + padded(name, results.names.map(\.count).max() ?? 0, left: true)
      + padded(number(spread.median), 9) + "  "
      + padded(range, 20, left: true)
    let ratios = (results.bases[name] ?? []).compactMap { ratio(figure, spread, to: $0) }
    return ([line] + ratios).joined(separator: "  ")
  }

  private func ratio(_ figure: Figure, _ spread: Spread, to name: String) -> String? {
    guard let base = results.spread(figure, of: name), base.median > 0 else { return nil }
    return padded(String(format: "%.2f", spread.median / base.median), 8) + "x \(name)"
  }

  private var unanswered: [String] {
    let lines = results.names.compactMap { name -> String? in
      let count = (results.rounds[name] ?? []).map(\.unanswered).reduce(0, +)
      return count == 0 ? nil : "  \(name): \(count) keys without an answer"
    }
    return lines.isEmpty ? [] : [(["left out"] + lines).joined(separator: "\n")]
  }

  private func number(_ value: Double) -> String {
    String(format: value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value)
  }

  private func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return left ? text + space : space + text
  }
}
