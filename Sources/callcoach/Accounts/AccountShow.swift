import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Store

/// `callcoach account show NAME`: what is known of an organisation.
struct AccountShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an organisation: its people, facts, and every call to anyone there.",
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
      let page = try AccountPage(store, try AccountNaming.account(name, in: store))
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

  init(_ store: Store, _ account: Account) throws {
    self.account = account
    people = try store.people(at: account.id).map { ($0, try store.isSuppressed($0.id)) }
    facts = try store.facts(about: .account(account.id))
    sessions = try store.sessions(at: account.id, limit: 50)
    stop = try store.suppression(of: account.id)
  }

  var lines: [String] {
    var lines = [account.name, "  id       \(account.id)"]
    if let stop { lines.append("  \(StopWords.note(stop))") }
    lines += ["", "People"] + Table.lines(people.map(row)).map { "  " + $0 }
    if !facts.isEmpty { lines += ["", "Facts"] + facts.map { "  " + FactWords.line($0) } }
    if !sessions.isEmpty {
      lines += ["", "Calls"] + Table.lines(sessions.map(SessionWords.row)).map { "  " + $0 }
    }
    return lines
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
      facts: facts.map(FactFields.init), calls: sessions.map(SessionFields.init))
  }

  struct Fields: Encodable {
    var id: String
    var name: String
    var doNotCall: StopFields?
    var people: [ContactFields]
    var facts: [FactFields]
    var calls: [SessionFields]

    private enum CodingKeys: String, CodingKey {
      case id, name, people, facts, calls
      case doNotCall = "do_not_call"
    }
  }
}
