import ArgumentParser
import CallScript
import CoachRuntime
import Store

/// `callcoach appointment CONTACT|SESSION`: what was agreed, for a calendar.
struct AppointmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "appointment",
    abstract: "Write what was agreed with a person, or in a call, as a file that calendars open.",
    usage: """
      callcoach appointment Ann Hale --out ann.ics
      callcoach appointment last --out meeting.ics
      """,
    discussion: """
      What was written before keeps its name: a calendar that opens the new file moves it. What was written and is \
      planned no more is written as cancelled.
      """)

  @OptionGroup var output: DocumentOutput
  @Argument(help: "A person's name or identifier, a call's identifier, or `last` for the latest call.")
  var name: [String]

  func run() throws {
    let name = name.joined(separator: " ")
    try Planning.keep { store, desk in
      let session = try session(named: name, in: store)
      let contact = try session?.contact.id ?? store.contact(named: name).id
      let moves = try desk.moves(of: contact)
      let agreed = session.map { call in Set(moves.filter { $0.move.session == call.id }.map(\.move.key)) }
      try CalendarOutput(
        store: store, output: output,
        isWanted: { entry in entry.isCancelled || entry.move.map { agreed?.contains($0) ?? true } ?? false },
        complaint: "Nothing with a time is open there. See: callcoach next --all"
      ).write(moves, with: contact)
    } without: {
      throw StoreError.noSuchContact(name)
    }
  }

  /// The call that is meant; nil when the words are a person's.
  private func session(named name: String, in store: Store) throws -> SessionListing? {
    do throws(StoreError) {
      return try store.session(named: name)
    } catch {
      if case .noSuchSession = error, name != "last" { return nil }
      throw error
    }
  }
}
