import ArgumentParser
import CoachRuntime
import Store

/// `callcoach sessions`: the latest calls.
struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions",
    abstract: "List calls, the latest first.")

  /// How many are printed on a terminal unless more are asked for.
  private static let usual = 50

  @Flag(help: "Print a JSON array.")
  var json = false
  @OptionGroup var length: ListLimit

  func run() throws {
    try DataFolder.read { store in
      let found = try store?.sessions(limit: length.asked(usual: Self.usual, forPrograms: json)) ?? []
      let sessions = length.shown(found, usual: Self.usual, forPrograms: json)
      if json {
        print(try SafeJSON.text(of: sessions.map(SessionFields.init)))
      } else if sessions.isEmpty {
        print("No calls yet. Make one with: callcoach call NAME")
      } else {
        for line in Table.lines(sessions.map(SessionWords.row)) { print(line) }
      }
    }
  }
}
