import ArgumentParser
import Cells

/// Options that every way into the coach shares.
struct CoachArguments: ParsableArguments {
  @Option(help: "Use this playbook instead of your own or the shipped one.")
  var playbook: String?

  @Option(help: "Colours: \(Theme.all.map(\.name).joined(separator: ", ")). CALLCOACH_THEME does the same.")
  var theme: String?

  @Option(help: "Your name, as you say it. CALLCOACH_REP does the same.")
  var rep: String?

  @Flag(help: "Numbered choices in plain lines, for screen readers and pipes.")
  var linear = false

  func validate() throws {
    if let theme, Theme.named(theme) == nil {
      throw ValidationError("There is no theme “\(ScreenText(theme).string)”.")
    }
  }

  /// What was wished, without the parser's own types.
  var wishes: CoachWishes { CoachWishes(playbook: playbook, theme: theme, rep: rep, isLinear: linear) }
}
