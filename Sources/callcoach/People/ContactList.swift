import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Store

/// `callcoach contact list`: everybody, by name.
struct ContactList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List people by name.",
    usage: "callcoach contact list [WORDS …] [--json]")

  /// How many are printed on a terminal unless more are asked for.
  private static let usual = 1000

  @Flag(help: "Print a JSON array.")
  var json = false
  @OptionGroup var length: ListLimit
  @Argument(help: "Beginnings of words in name or company; none means everybody.")
  var words: [String] = []

  func run() throws {
    try DataFolder.read { store in
      let query = words.joined(separator: " ")
      let most = length.asked(usual: Self.usual, forPrograms: json)
      let found = try store?.contacts(matching: query, whom: .everybody, limit: most) ?? []
      let callable = Set(try store?.contacts(matching: query, limit: most).map(\.id) ?? [])
      let people = length.shown(found, usual: Self.usual, forPrograms: json)
      if json {
        let fields = people.map { ContactFields($0, isSuppressed: !callable.contains($0.id)) }
        print(try SafeJSON.text(of: fields))
      } else if people.isEmpty {
        print(query.isEmpty ? "Nobody yet. Add somebody with: callcoach contact add" : "Nobody fits.")
      } else {
        let rows = people.map { row($0, isSuppressed: !callable.contains($0.id)) }
        for line in Table.lines(rows) { print(line) }
      }
    }
  }

  private func row(_ contact: Contact, isSuppressed: Bool) -> [String] {
    [
      contact.id.rawValue, contact.displayName, contact.account?.name ?? "",
      isSuppressed ? "do not call" : contact.role,
    ]
  }
}
