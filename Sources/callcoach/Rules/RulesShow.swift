import ArgumentParser
import CallScript
import Cells
import CoachRuntime

/// `callcoach rules show`: what holds now, and where it comes from.
struct RulesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the rules in force: those of the file, and what the playbook sets.",
    usage: "callcoach rules show [--json | --plain]")

  @Flag(help: "Print a JSON object.")
  var json = false
  @Flag(help: "Print the rows of a rules file.")
  var plain = false

  func validate() throws {
    if json && plain { throw ValidationError("Use one of --json and --plain.") }
  }

  func run() throws {
    let folders = try DataFolder.folders()
    let inForce = RulesInForce.read(folders: folders)
    if let trouble = inForce.trouble { StandardError.print(ScreenText(trouble).string) }
    let isOwn = inForce.trouble == nil && RulesInForce.path(in: folders) != nil
    let sheet = RulesSheet(
      file: inForce.rules, header: header(), source: isOwn ? folders.rules : nil)
    if json {
      print(try SafeJSON.text(of: sheet.fields))
    } else if plain {
      for row in RulesText.rows(sheet.rules) {
        print(row.map { ScreenText($0).string }.joined(separator: "\t"))
      }
    } else {
      for line in sheet.lines { print(ScreenText(line).string) }
    }
  }

  /// What the playbook in use sets; one that cannot be read sets nothing.
  private func header() -> PlaybookHeader {
    guard let folders = try? DataFolder.folders(),
      let file = try? PlaybookInForce.read(named: nil, in: folders),
      let playbook = file.reading.playbook
    else { return PlaybookHeader() }
    return playbook.header
  }
}
