import ArgumentParser
import CallScript
import Cells
import CoachApp
import CoachRuntime
import Store

/// `callcoach draft list`: drafts that are kept, the newest first.
struct DraftList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the drafts that are kept, the newest first: to whom, what for, whether ready.",
    usage: "callcoach draft list [CONTACT …] [--json | --plain]")

  /// How many are printed on a terminal unless more are asked for.
  private static let usual = 200

  @Flag(help: "Print a JSON array.")
  var json = false
  @Flag(help: "Print one draft a line, fields between tabs.")
  var plain = false
  @OptionGroup var length: ListLimit
  @Argument(help: "Only drafts to this person.")
  var name: [String] = []

  func validate() throws {
    if json, plain { throw ValidationError("Choose one of --json and --plain.") }
  }

  func run() throws {
    try DataFolder.read { store in
      guard let store else {
        if !name.isEmpty { throw StoreError.noSuchContact(name.joined(separator: " ")) }
        return try show([])
      }
      try DraftExit.complaining {
        let contact = name.isEmpty ? nil : try store.contact(named: name.joined(separator: " ")).id
        let desk = try DraftExit.desk(store)
        var details: [DraftDetail] = []
        let isForPrograms = json || plain
        let found = try store.drafts(
          to: contact, limit: length.asked(usual: Self.usual, forPrograms: isForPrograms))
        for draft in length.shown(found, usual: Self.usual, forPrograms: isForPrograms) {
          details.append(try desk.detail(draft))
        }
        try show(details)
      }
    }
  }

  private func show(_ details: [DraftDetail]) throws {
    if json { return print(try SafeJSON.text(of: details.map(DraftFields.init))) }
    if plain {
      for detail in details { print(row(detail).map { ScreenText($0).string }.joined(separator: "\t")) }
    } else if details.isEmpty {
      print("No drafts. Fill one with: callcoach draft CONTACT --for PURPOSE")
    } else {
      for line in Table.lines(details.map(row)) { print(line) }
    }
  }

  private func row(_ detail: DraftDetail) -> [String] {
    [
      detail.draft.id.rawValue, detail.contact.displayName,
      DraftFields.name(of: detail.draft.message.purpose),
      detail.standing, MomentWords.here(detail.draft.changedAt), detail.draft.message.subject,
    ]
  }
}

extension DraftDetail {
  /// `ready`, `not ready`, or `do not call`.
  var standing: String { refusal == .suppressed ? "do not call" : isReady ? "ready" : "not ready" }
}

/// A draft as `--json` writes it.
struct DraftFields: Encodable {
  var id: String
  var contact: ContactFields
  var purpose: String
  var to: String
  var subject: String
  var text: String
  var ready: Bool
  var missing: [String]
  var mind: [String]
  var created: String
  var changed: String
  var written: String?
  var move: String?

  init(_ detail: DraftDetail) {
    let draft = detail.draft
    id = draft.id.rawValue
    contact = ContactFields(detail.contact, isSuppressed: detail.refusal == .suppressed)
    purpose = Self.name(of: draft.message.purpose)
    to = draft.message.to
    subject = draft.message.subject
    text = draft.message.body
    ready = detail.isReady
    missing = detail.missing
    mind = detail.cautions.map(\.words)
    created = MomentWords.iso(draft.createdAt, offset: 0)
    changed = MomentWords.iso(draft.changedAt, offset: 0)
    written = draft.exportedAt.map { MomentWords.iso($0, offset: 0) }
    move = draft.move?.rawValue
  }

  /// The purpose as `--for` takes it.
  static func name(of purpose: MessagePurpose) -> String {
    purpose.rawValue.split(separator: " ").joined(separator: "-")
  }
}
