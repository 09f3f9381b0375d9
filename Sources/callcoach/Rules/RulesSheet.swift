import CallScript
import Cells

/// The rules in force as a page.
struct RulesSheet {
  /// The rules of the file.
  var file: ConductRules
  /// What the playbook sets.
  var header: PlaybookHeader
  /// The rep's own file; nil for the shipped rules.
  var source: String?

  /// The rules in force.
  var rules: ConductRules { file.applying(header) }

  /// For people, one after the other.
  var lines: [String] {
    let from =
      source.map { "Rules of \($0)" } ?? "The shipped rules (callcoach rules new writes a file of your own)"
    let compiled = file.compiled.map { ", compiled on \($0.iso)" } ?? ""
    let age = RulesAgeWords.sentence(file).map { [$0] } ?? []
    let regions = Table.lines(file.regions.map(region)).map { "  " + $0 }
    let figures = Table.lines(Figure.allCases.map(figure)).map { "  " + $0 }
    return [from + compiled + "."] + age
      + ["", "Calling hours and dials in 24 hours (in brackets: as in the country or everywhere):"] + regions
      + ["", "Days without calls:"] + holidays + ["", "Figures:"] + figures
  }

  private func region(_ rule: RegionRule) -> [String] {
    [
      rule.region == "*" ? "everywhere else" : rule.region, "\(rule.from.text) to \(rule.until.text)",
      dials(rule), rule.note,
    ]
  }

  /// A row that leaves the number open goes by the row above it.
  private func dials(_ rule: RegionRule) -> String {
    if let own = rule.dialsADay { return "\(own) dials" }
    return file.dialLimit(for: rule.region).map { "(\($0) dials)" } ?? "no limit"
  }

  private var holidays: [String] {
    if file.holidays.isEmpty { return ["  none"] }
    return file.holidays.sorted { $0.key < $1.key }.map { region, days in
      "  \(region == "*" ? "everywhere" : region): \(days.sorted().map(\.iso).joined(separator: ", "))"
    }
  }

  private func figure(_ figure: Figure) -> [String] {
    let isSet = rules[figure] != file[figure]
    return [
      figure.rawValue, String(rules[figure]), isSet ? "by the playbook; the file says \(file[figure])" : "",
    ]
  }

  /// For programs.
  var fields: RulesFields {
    RulesFields(
      path: source, compiled: file.compiled?.iso, age: RulesAgeWords.sentence(file),
      regions: file.regions.map {
        RulesFields.Region(
          region: $0.region, from: $0.from.text, until: $0.until.text, dialsIn24Hours: $0.dialsADay,
          note: $0.note)
      },
      holidays: file.holidays.mapValues { $0.sorted().map(\.iso) },
      figures: Dictionary(uniqueKeysWithValues: Figure.allCases.map { ($0.rawValue, rules[$0]) }))
  }
}

/// Rules as `--json` writes them.
struct RulesFields: Encodable {
  struct Region: Encodable {
    var region: String
    var from: String
    var until: String
    var dialsIn24Hours: Int?
    var note: String

    private enum CodingKeys: String, CodingKey {
      case region, from, until, note
      case dialsIn24Hours = "dials_24h"
    }
  }

  var path: String?
  var compiled: String?
  var age: String?
  var regions: [Region]
  var holidays: [String: [String]]
  var figures: [String: Int]
}
