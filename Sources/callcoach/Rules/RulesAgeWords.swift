import CallScript
import CoachRuntime

/// Says that rules are old, or dated in the future.
enum RulesAgeWords {
  /// One sentence; nil while there is nothing to say.
  static func sentence(_ rules: ConductRules) -> String? {
    let now = SystemClock().stamp()
    return switch rules.age(on: CivilMoment(now.utc, offset: now.offset).date) {
    case .current: nil
    case .old(let compiled):
      "These rules were compiled on \(compiled.iso), more than a year ago. The law may have changed: look them over, "
        + "then date them anew."
    case .ahead(let compiled):
      "These rules are dated \(compiled.iso), which is still to come. Look at that row, and at the clock."
    }
  }
}
