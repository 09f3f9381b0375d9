import ArgumentParser
import CallScript
import Cells
import CoachApp
import CoachRuntime
import Store

/// `callcoach account show NAME`: what is known of an organisation.
struct AccountShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an organisation: its people, what comes next, facts, and every call to anyone there.",
    usage: "callcoach account show Hale [--json]")

  @Flag(help: "Print a JSON object.")
  var json = false
  @Argument(help: "The name, beginnings of its words, or the identifier.")
  var name: [String]

  func run() throws {
    try DataFolder.read { store in
      guard let store else {
        throw DataExit.complain(
          "No organisation is known as “\(name.joined(separator: " "))”.", DataExit.noInput)
      }
      let page = try AccountPage(store, try Planning.desk(store), try AccountNaming.account(name, in: store))
      if json {
        print(try SafeJSON.text(of: page.fields))
      } else {
        for line in page.lines { print(ScreenText(line).string) }
      }
    }
  }
}

/// All that is known of one organisation.
private struct AccountPage {
  let account: Account
  let people: [(contact: Contact, isSuppressed: Bool)]
  let facts: [KeptFact]
  let sessions: [SessionListing]
  let stop: SuppressionNote?
  let moves: [KeptMove]

  init(_ store: Store, _ desk: MoveDesk, _ account: Account) throws {
    moves = try desk.moves(at: account.id)
    self.account = account
    people = try store.people(at: account.id).map { ($0, try store.isSuppressed($0.id)) }
    facts = try store.facts(about: .account(account.id))
    sessions = try store.sessions(at: account.id, limit: -1)
    stop = try store.suppression(of: account.id)
  }

  var lines: [String] {
    var lines = [account.name, "  id       \(account.id)"]
    if let stop { lines.append("  \(StopWords.note(stop))") }
    lines += ["", "People"] + Table.lines(people.map(row)).map { "  " + $0 }
    lines += moves.isEmpty ? [] : ["", "Next"] + Table.lines(moves.map(move)).map { "  " + $0 }
    if !facts.isEmpty { lines += ["", "Facts"] + facts.map { "  " + FactWords.line($0) } }
    if !sessions.isEmpty {
      lines += ["", "Calls"] + Table.lines(sessions.map(SessionWords.row)).map { "  " + $0 }
    }
    return lines
  }

  private func move(_ kept: KeptMove) -> [String] {
    [MomentWords.here(kept.move.due), "\(kept.move.kind.words): \(kept.contact.displayName)", kept.move.why]
  }

  private func row(_ person: (contact: Contact, isSuppressed: Bool)) -> [String] {
    [
      person.contact.id.rawValue, person.contact.displayName, person.contact.role,
      person.isSuppressed ? "do not call" : "",
    ]
  }

  var fields: Fields {
    Fields(
      id: account.id.rawValue, name: account.name, doNotCall: stop.map(StopFields.init),
      people: people.map { ContactFields($0.contact, isSuppressed: $0.isSuppressed) },
      next: moves.map { MoveFields($0.move) }, facts: facts.map(FactFields.init),
      calls: sessions.map(SessionFields.init))
  }

  struct Fields: Encodable {
    var id: String
    var name: String
    var doNotCall: StopFields?
    var people: [ContactFields]
    var next: [MoveFields]
    var facts: [FactFields]
    var calls: [SessionFields]

    private enum CodingKeys: String, CodingKey {
      case id, name, people, next, facts, calls
      case doNotCall = "do_not_call"
    }
  }
}
