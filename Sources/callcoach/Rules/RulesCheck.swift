import ArgumentParser
import CallScript
import CoachRuntime

/// `callcoach rules check [FILE]`: every mistake at once, with its place.
struct RulesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tell every mistake in a rules file.",
    usage: "callcoach rules check [FILE] [--json]",
    discussion:
      "Exits with 0 when the rules can be used, with 65 when there are mistakes, with 66 when the file "
      + "cannot be read.")

  @Flag(help: "Print a JSON array for editors.")
  var json = false
  @Argument(help: "The file; the one in use when left out.", completion: .file(extensions: ["tsv"]))
  var file: String?

  func run() throws {
    let rules = try RulesArgument.inUse(file)
    let mistakes = rules.reading.mistakes
    if json {
      print(try SafeJSON.text(of: mistakes.map { MistakeFields($0, in: rules.path) }))
    } else if mistakes.isEmpty {
      print("No mistakes.")
      rules.reading.rules.flatMap { RulesAgeWords.sentence($0) }.map { print($0) }
    } else {
      print(RulesReport(path: rules.path, text: rules.text).text(for: mistakes))
    }
    if !mistakes.isEmpty { throw DataExit.data }
  }
}

/// A mistake in a rules file as `--json` writes it.
private struct MistakeFields: Encodable {
  var file: String
  var line: Int
  var column: Int
  var length: Int
  var message: String
  var help: String?

  init(_ mistake: RulesMistake, in path: String) {
    file = path
    line = mistake.position.line
    column = mistake.position.column
    length = mistake.length
    message = RulesSentence.text(for: mistake)
    help = RulesSentence.help(for: mistake)
  }
}
