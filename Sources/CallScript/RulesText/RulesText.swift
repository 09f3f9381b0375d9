/// Writes rules as the rows of a rules file.
public enum RulesText {
  /// The rows, without the names of holidays; reading them back gives the same rules.
  public static func rows(_ rules: ConductRules) -> [[String]] {
    let compiled = rules.compiled.map { [[RulesRow.compiled.rawValue, $0.iso]] } ?? []
    let regions = rules.regions.map { row(of: $0) }
    let holidays = rules.holidays.sorted { $0.key < $1.key }.flatMap { region, dates in
      dates.sorted().map { [RulesRow.holiday.rawValue, region, $0.iso] }
    }
    let figures = Figure.allCases.map { [RulesRow.figure.rawValue, $0.rawValue, String(rules[$0])] }
    return compiled + regions + holidays + figures
  }

  private static func row(of rule: RegionRule) -> [String] {
    let fields = [
      RulesRow.region.rawValue, rule.region, rule.from.text, rule.until.text,
      rule.dialsADay.map { String($0) } ?? "-",
    ]
    return rule.note.isEmpty ? fields : fields + [rule.note]
  }
}
