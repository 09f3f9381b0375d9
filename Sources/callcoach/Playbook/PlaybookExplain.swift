import ArgumentParser
import CallScript
import Cells
import CoachRuntime

/// `callcoach playbook explain PB012`: what a code means, with a bad and a good example.
struct PlaybookExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a code that playbook check prints.",
    discussion: "Without a code, lists them all.")

  @Argument(help: "A code such as PB012; the bare number will do.")
  var code: String?

  func run() throws {
    guard let code else { return DiagnosticCode.allCases.forEach { print(title(of: $0)) } }
    guard let known = DiagnosticCode(identifier: code), let page = ShippedText.page(known) else {
      StandardError.print(
        "There is no code \(ScreenText(code).string). `callcoach playbook explain` lists them all.")
      throw ExitCode(64)
    }
    print(page, terminator: "")
  }

  /// The first line of the page, without its mark.
  private func title(of code: DiagnosticCode) -> String {
    let first = ShippedText.page(code)?.prefix { $0 != "\n" }.drop { $0 == "#" || $0 == " " }
    return first.map { "\($0) (\(code.severity.rawValue))" } ?? code.identifier
  }
}
