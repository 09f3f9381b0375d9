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
      """)

  @OptionGroup var output: DocumentOutput
  @Argument(help: "A person's name or identifier, a call's identifier, or `last` for the latest call.")
  var name: [String]

  func run() throws {
    let name = name.joined(separator: " ")
    try Planning.read { store, desk in
      let moves = try moves(named: name, in: store, by: desk).filter { MoveAppointment.isOne($0.move.kind) }
      guard !moves.isEmpty else {
        throw DataExit.complain(
          "Nothing with a time is open there. See: callcoach next --all", DataExit.noInput)
      }
      try CalendarOutput.write(moves, in: store, to: output)
    } without: {
      throw StoreError.noSuchContact(name)
    }
  }

  /// Of a call only what was agreed in it.
  private func moves(named name: String, in store: Store, by desk: MoveDesk) throws -> [KeptMove] {
    if let session = try session(named: name, in: store) {
      return try desk.moves(of: session.contact.id).filter { $0.move.session == session.id }
    }
    return try desk.moves(of: try store.contact(named: name).id)
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
