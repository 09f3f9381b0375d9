import ArgumentParser
import CallScript
import Cells
import CoachApp
import CoachRuntime
import Store

/// `callcoach contact show NAME`: what is known of a person.
struct ContactShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what is known of a person: numbers, facts, calls, what comes next.")

  @Flag(help: "Print a JSON object.")
  var json = false
  @Argument(help: "The name, the beginning of it, or the beginning of the identifier.")
  var name: [String]

  func run() throws {
    try DataFolder.read { store in
      guard let store else { throw StoreError.noSuchContact(name.joined(separator: " ")) }
      let dossier = try Dossier(
        store, try Planning.desk(store), try store.contact(named: name.joined(separator: " ")))
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
  let details: Store.ContactDetails
  let stop: SuppressionNote?
  let moves: [KeptMove]
  let isSuppressed: Bool
  let remarks: [String]
  let facts: [Fact]
  let history: ContactHistory
  let sessions: [SessionListing]

  init(_ store: Store, _ desk: MoveDesk, _ contact: Contact) throws {
    self.contact = contact
    details = try store.details(of: contact.id) ?? Store.ContactDetails(contact: contact)
    stop = try store.suppression(of: contact.id)
    moves = try desk.moves(of: contact.id)
    isSuppressed = try store.isSuppressed(contact.id)
    remarks = try StopWords.remarks(on: contact.id, in: store)
    facts = try store.facts(for: contact)
    history = try store.history(of: contact.id, at: SystemClock().stamp().utc)
    sessions = try store.sessions(with: contact.id, limit: -1)
  }

  var lines: [String] {
    var lines = [details.isChampion ? "* \(contact.displayName)" : contact.displayName]
    if let stop { lines.append("  \(StopWords.note(stop))") }
    lines += remarks.map { "  " + $0 }
    lines += known.filter { !$0.1.isEmpty }.map { "  \(label($0.0))\($0.1)" }
    lines.append(
      "  \(label("dials"))\(history.dials), reached \(history.tries), voicemails \(history.voicemails)")
    lines += moves.isEmpty ? [] : ["", "Next"] + moves.map(move)
    lines += facts.isEmpty ? [] : ["", "Facts"] + facts.map(fact)
    lines +=
      sessions.isEmpty
      ? [] : ["", "Calls"] + sessions.map { "  " + SessionWords.row($0).joined(separator: "  ") }
    return lines
  }

  private var known: [(String, String)] {
    [("company", contact.account?.name ?? ""), ("role", contact.role), ("phone", contact.phone)]
      + details.otherPhones.map { ("", written($0)) } + [("e-mail", contact.email)]
      + details.otherEmails.map { ("", written($0)) }
      + [
        ("zone", zone), ("region", contact.region),
        ("champion", details.isChampion ? "yes: ring them after a painful no" : ""), ("note", details.note),
        ("id", contact.id.rawValue),
      ]
  }

  /// The zone that is known, else what the region tells of it.
  private var zone: String {
    if !contact.zone.isEmpty { return contact.zone }
    let zones = RegionZones.names(of: contact.region)
    if zones.count == 1 { return "\(zones[0]) by the region" }
    return zones.isEmpty ? "" : "one of \(zones.count) of \(contact.region)"
  }

  private func written(_ address: Store.Address) -> String {
    address.label.isEmpty ? address.value : "\(address.value) (\(address.label))"
  }

  private func move(_ kept: KeptMove) -> String {
    "  \(MomentWords.here(kept.move.due))  \(kept.move.kind.words): \(kept.move.why)"
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
      contact: ContactFields(contact, isSuppressed: isSuppressed), champion: details.isChampion,
      note: details.note, otherPhones: details.otherPhones.map(AddressFields.init),
      otherEmails: details.otherEmails.map(AddressFields.init), stop: stop.map(StopFields.init),
      facts: facts.map(FactFields.init), dials: history.dials, reached: history.tries,
      voicemails: history.voicemails, remarks: remarks, next: moves.map { MoveFields($0.move) },
      calls: sessions.map(SessionFields.init))
  }

  struct AddressFields: Encodable {
    var label: String
    var value: String

    init(_ address: Store.Address) {
      label = address.label
      value = address.value
    }
  }

  struct Fields: Encodable {
    var contact: ContactFields
    var champion: Bool
    var note: String
    var otherPhones: [AddressFields]
    var otherEmails: [AddressFields]
    var stop: StopFields?
    var facts: [FactFields]
    var dials: Int
    var reached: Int
    var voicemails: Int
    var remarks: [String]
    var next: [MoveFields]
    var calls: [SessionFields]

    private enum CodingKeys: String, CodingKey {
      case contact, champion, note, stop, facts, dials, reached, voicemails, remarks, next, calls
      case otherPhones = "other_phones"
      case otherEmails = "other_emails"
    }
  }
}
