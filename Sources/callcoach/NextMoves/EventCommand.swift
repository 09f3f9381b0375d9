import ArgumentParser

/// `callcoach event`: what happened outside a call.
struct EventCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event",
    abstract: "Note what happened with somebody outside a call, or take it back.",
    usage: """
      callcoach event Ann Hale held
      callcoach event Ann Hale moved --to "thu 15:00" --minutes 20
      callcoach event Ann Hale cancelled --reason "their audit" --to "2026-12-01 10:00"
      callcoach event Ann Hale called-in
      callcoach event undo
      """,
    subcommands: [EventNote.self, EventUndo.self], defaultSubcommand: EventNote.self)
}
