import CallScript

/// What plans were made by, as one text: when it changes, every plan is made anew.
enum PlanBasis {
  /// Under which name the store keeps it.
  static let name = "plan basis"
  /// Grows whenever the policy itself changes.
  private static let policy = 2

  /// The policy's version, the figures, regions and holidays of the rules, and the rep's zone.
  static func text(of planner: MovePlanner) -> String {
    let rules = planner.rules
    let figures = Figure.allCases.map { "\($0.rawValue)=\(rules[$0])" }
    let regions = rules.regions.map { region in
      "\(region.region) \(region.from.text)-\(region.until.text) \(region.dialsADay.map(String.init) ?? "-")"
    }
    let holidays = rules.holidays.sorted { $0.key < $1.key }.map { region, days in
      "\(region) " + days.map(\.iso).sorted().joined(separator: ",")
    }
    return (["policy \(policy)", planner.repZone.identifier] + figures + regions + holidays)
      .joined(separator: "\n")
  }
}
