import CallScript

/// The table of days in columns; where the screen is narrow, two of them are left out.
struct HucaColumns {
  private let isWide: Bool
  /// Columns for the day's name.
  private static let nameWidth = 14

  /// Columns for a screen of that width.
  init(width: Int) { isWide = width >= 76 }

  private var names: [String] {
    isWide
      ? ["noes", "followed", "missed", "tried", "reached", "turned", "same reason"]
      : ["noes", "tried", "reached", "turned", "same"]
  }

  /// The row above the figures.
  var heading: String { line("Days", names) }

  /// A row of figures.
  func row(_ name: String, _ figures: ChallengeFigures) -> String {
    let narrow = [figures.tried, figures.reached, figures.turned, figures.sameReason]
    let counts =
      isWide ? [figures.noes, figures.followed, figures.missed] + narrow : [figures.noes] + narrow
    return line(name, counts.map(String.init))
  }

  private func line(_ name: String, _ cells: [String]) -> String {
    let filled = name + String(repeating: " ", count: max(0, Self.nameWidth - name.count))
    return filled
      + zip(cells, names).map { cell, heading in
        String(repeating: " ", count: max(0, heading.count + 2 - cell.count)) + cell
      }.joined()
  }

  /// A day's number in two places.
  static func number(_ day: Int) -> String { day < 10 ? " \(day)" : String(day) }
}
