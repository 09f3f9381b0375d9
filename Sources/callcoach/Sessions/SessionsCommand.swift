import ArgumentParser
import CoachRuntime
import Store

/// `callcoach sessions`: the latest calls.
struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions",
    abstract: "List calls, the latest first.")

  @Flag(help: "Print a JSON array.")
  var json = false
  @Option(help: "How many at most.")
  var limit = 50

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    try DataFolder.read { store in
      let sessions = try store?.sessions(limit: limit) ?? []
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
