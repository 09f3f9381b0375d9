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

  /// How many are printed on a terminal unless more are asked for.
  private static let usual = 1000

  @Flag(help: "Print a JSON array.")
  var json = false
  @OptionGroup var length: ListLimit
  @Argument(help: "Beginnings of words in the name; none means all.")
  var words: [String] = []

  func run() throws {
    try DataFolder.read { store in
      let query = words.joined(separator: " ")
      let found = try store.map { try lines(of: $0, matching: query) } ?? []
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

  private func lines(of store: Store, matching query: String) throws -> [AccountEntry] {
    let desk = try Planning.desk(store)
    let moves = Dictionary(grouping: try desk.moves()) { $0.contact.account?.id }
    let found = try store.accounts(
      matching: query, limit: length.asked(usual: Self.usual, forPrograms: json))
    return length.shown(found, usual: Self.usual, forPrograms: json).map {
      AccountEntry(listing: $0, nextMove: moves[$0.account.id]?.first?.move)
    }
  }

  private func row(_ entry: AccountEntry) -> [String] {
    let listing = entry.listing
    let people = listing.people == 1 ? "1 person" : "\(listing.people) people"
    let last = listing.lastCall.map { "last call \(MomentWords.here($0))" } ?? "never called"
    let next = entry.nextMove.map { "\($0.kind.words) \(MomentWords.here($0.due))" } ?? ""
    return [
      listing.account.id.rawValue, listing.account.name, people, last,
      listing.hasObjected ? "do not call" : next,
    ]
  }
}

/// An organisation with what comes next there.
struct AccountEntry {
  var listing: AccountListing
  /// What comes next; nil when nothing does.
  var nextMove: NextMove?
}

/// An organisation as `--json` writes it.
struct AccountFields: Encodable {
  var id: String
  var name: String
  var people: Int
  var lastCall: String?
  var next: MoveFields?
  var doNotCall: Bool

  init(_ entry: AccountEntry) {
    let listing = entry.listing
    id = listing.account.id.rawValue
    name = listing.account.name
    people = listing.people
    lastCall = listing.lastCall.map { MomentWords.iso($0, offset: 0) }
    next = entry.nextMove.map(MoveFields.init)
    doNotCall = listing.hasObjected
  }

  private enum CodingKeys: String, CodingKey {
    case id, name, people, next
    case lastCall = "last_call"
    case doNotCall = "do_not_call"
  }
}
