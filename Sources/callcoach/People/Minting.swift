import CallScript
import CoachRuntime

/// Makes identifiers at the edge, where clock and chance are.
enum Minting {
  /// A new identifier of this moment.
  static func identifier() -> String {
    var chance = SystemRandomNumberGenerator()
    return ULID.mint(at: SystemClock().stamp().utc, random: chance.next(), chance.next())
  }
}
