import ArgumentParser
import CallScript
import CoachRuntime
import Store

/// `callcoach drop KEY --reason WHY`: something planned will not be done.
struct DropCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop",
    abstract: "Note that something planned will not be done, and why; of a meeting: that it is cancelled.",
    usage: """
      callcoach drop 3 --reason "they moved abroad"
      """)

  @Flag(help: "Print a JSON object.")
  var json = false
  @Option(help: "Why, in one line; it is kept with the history and counts in the HUCA challenge.")
  var reason: String
  @Argument(help: "Its number as callcoach next prints it, its key, or the beginning of that.")
  var key: String

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason must say something.") }
  }

  func run() throws {
    try Planning.write { store, desk in
      let kept = try MoveNaming.move(key, by: desk)
      let kind: LaterEvent.Kind =
        kept.move.kind == .attend ? .cancelled(reason: reason) : .dropped(kept.move.key, reason: reason)
      try EventNoting(store: store, desk: desk, json: json).note([kind], about: kept.contact)
    }
  }
}
