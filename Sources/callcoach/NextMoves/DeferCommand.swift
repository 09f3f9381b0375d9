import ArgumentParser
import CallScript
import CoachRuntime
import Store

/// `callcoach defer KEY --until WHEN`: something planned is put off.
struct DeferCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "defer",
    abstract: "Put something planned off: to the morning of the next working day, or until a day and time.",
    usage: """
      callcoach defer 3
      callcoach defer 3 --until "fri 14:00"
      callcoach defer call_back:01J8 --until +3d
      """)

  @Flag(help: "Print a JSON object.")
  var json = false
  @Option(
    help: ArgumentHelp(
      "A day, a time or both, by your clock: fri, fri 14:00, 16:00, +3d, +2h, 2026-12-01 9:00.",
      valueName: "when"))
  var until: String?
  @Argument(help: "Its number as callcoach next prints it, its key, or the beginning of that.")
  var key: String

  func run() throws {
    let wanted = try until.map(TypedWhen.delay)
    try Planning.write { store, desk in
      let kept = try MoveNaming.move(key, by: desk)
      guard let moment = try wanted ?? desk.nextMorning(for: kept.contact.id) else { return }
      try EventNoting(store: store, desk: desk, json: json)
        .note([.deferred(kept.move.key, until: moment)], about: kept.contact)
    }
  }
}
