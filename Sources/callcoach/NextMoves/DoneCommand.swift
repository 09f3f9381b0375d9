import ArgumentParser
import CallScript
import CoachRuntime
import Store

/// `callcoach done KEY`: something planned is done.
struct DoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Note that something planned is done; of a meeting: that it took place.",
    usage: """
      callcoach done 3
      callcoach done note:01J8
      """)

  @Flag(help: "Print a JSON object.")
  var json = false
  @Argument(help: "Its number as callcoach next prints it, its key, or the beginning of that.")
  var key: String

  func run() throws {
    try Planning.write { store, desk in
      let kept = try MoveNaming.move(key, by: desk)
      let kind: LaterEvent.Kind = kept.move.kind == .attend ? .held : .done(kept.move.key)
      try EventNoting(store: store, desk: desk, json: json).note([kind], about: kept.contact)
    }
  }
}
