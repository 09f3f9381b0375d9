import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Store

/// `callcoach contact show NAME`: what is known of a person.
struct ContactShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what is known of a person: facts, calls, what is agreed.")

  @Flag(help: "Print a JSON object.")
  var json = false
  @Argument(help: "The name, the beginning of it, or the beginning of the identifier.")
  var name: [String]

  func run() throws {
    try DataFolder.read { store in
      guard let store else { throw StoreError.noSuchContact(name.joined(separator: " ")) }
      let dossier = try Dossier(store, try store.contact(named: name.joined(separator: " ")))
      if json {
        print(try SafeJSON.text(of: dossier.fields))
      } else {
        for line in dossier.lines { print(ScreenText(line).string) }
      }
    }
  }
}

/// All that is known of one person.
private struct Dossier {
  let contact: Contact
  let isSuppressed: Bool
  let remarks: [String]
  let facts: [Fact]
  let history: ContactHistory
  let agreed: AgreedStep?
  let sessions: [SessionListing]

  init(_ store: Store, _ contact: Contact) throws {
    self.contact = contact
    isSuppressed = try store.isSuppressed(contact.id)
    remarks = try StopWords.remarks(on: contact.id, in: store)
    facts = try store.facts(for: contact)
    history = try store.history(of: contact.id, at: SystemClock().stamp().utc)
    agreed = try store.agreedSteps().first { $0.contact.id == contact.id }
    sessions = try store.sessions(with: contact.id, limit: 5)
  }

  var lines: [String] {
    var lines = [contact.displayName]
    lines += remarks.map { "  " + $0 }
    let fields = [
      ("company", contact.account?.name ?? ""), ("role", contact.role), ("phone", contact.phone),
      ("e-mail", contact.email), ("zone", contact.zone), ("id", contact.id.rawValue),
    ]
    lines += fields.filter { !$0.1.isEmpty }.map { "  \(label($0.0))\($0.1)" }
    if let agreed {
      lines.append(
        "  \(label("agreed"))\(SessionWords.outcome(agreed.outcome, offset: sessions.first?.offset ?? 0))")
    }
    lines.append(
      "  \(label("dials"))\(history.dials), reached \(history.tries), voicemails \(history.voicemails)")
    lines += facts.isEmpty ? [] : ["", "Facts"] + facts.map(fact)
    lines +=
      sessions.isEmpty
      ? [] : ["", "Calls"] + sessions.map { "  " + SessionWords.row($0).joined(separator: "  ") }
    return lines
  }

  private func fact(_ fact: Fact) -> String {
    let concern = fact.concern.isEmpty ? "" : " (concern: \(fact.concern))"
    let source = fact.source.isEmpty ? "" : ", \(fact.source)"
    return "  \(fact.id): \(fact.text)\(concern) [\(fact.date.iso)\(source)]"
  }

  private func label(_ name: String) -> String {
    name + String(repeating: " ", count: max(1, 9 - name.count))
  }

  var fields: Fields {
    Fields(
      contact: ContactFields(contact, isSuppressed: isSuppressed),
      facts: facts.map(FactFields.init), dials: history.dials, reached: history.tries,
      voicemails: history.voicemails, remarks: remarks, agreed: agreed?.outcome.fields,
      calls: sessions.map(SessionFields.init))
  }

  struct Fields: Encodable {
    var contact: ContactFields
    var facts: [FactFields]
    var dials: Int
    var reached: Int
    var voicemails: Int
    var remarks: [String]
    var agreed: FieldValue?
    var calls: [SessionFields]
  }
}
