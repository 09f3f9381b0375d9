import ArgumentParser
import CallScript
import CoachApp
import CoachRuntime
import Store

/// `callcoach account list`: every organisation, by name.
struct AccountList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List organisations by name: how many people, the last call, what comes next.",
    usage: "callcoach account list [WORDS …] [--limit N] [--json]")

  @Flag(help: "Print a JSON array.")
  var json = false
  @Option(help: "How many at most.")
  var limit = 1000
  @Argument(help: "Beginnings of words in the name; none means all.")
  var words: [String] = []

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    try DataFolder.read { store in
      let query = words.joined(separator: " ")
      let found = try store?.accounts(matching: query, limit: limit) ?? []
      if json {
        print(try SafeJSON.text(of: found.map(AccountFields.init)))
      } else if found.isEmpty {
        print(
          query.isEmpty
            ? "No organisation yet. Add somebody with: callcoach contact add --company …" : "None fits.")
      } else {
        for line in Table.lines(found.map(row)) { print(line) }
      }
    }
  }

  private func row(_ listing: AccountListing) -> [String] {
    let people = listing.people == 1 ? "1 person" : "\(listing.people) people"
    let last = listing.lastCall.map { "last call \(MomentWords.here($0))" } ?? "never called"
    let next = listing.nextMove.map { "\($0.kind.words) \(MomentWords.here($0.due))" } ?? ""
    return [
      listing.account.id.rawValue, listing.account.name, people, last,
      listing.hasObjected ? "do not call" : next,
    ]
  }
}

/// An organisation as `--json` writes it.
struct AccountFields: Encodable {
  var id: String
  var name: String
  var people: Int
  var lastCall: String?
  var next: MoveFields?
  var doNotCall: Bool

  init(_ listing: AccountListing) {
    id = listing.account.id.rawValue
    name = listing.account.name
    people = listing.people
    lastCall = listing.lastCall.map { MomentWords.iso($0, offset: 0) }
    next = listing.nextMove.map(MoveFields.init)
    doNotCall = listing.hasObjected
  }

  private enum CodingKeys: String, CodingKey {
    case id, name, people, next
    case lastCall = "last_call"
    case doNotCall = "do_not_call"
  }
}
