import ArgumentParser
import CallScript
import CoachRuntime
import Store

/// `callcoach session show ID`: a call, event by event.
struct SessionShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a call event by event: clock, time since answered, step, words, outcome.",
    usage: "callcoach session show (ID | last) [--json | --plain]")

  @Flag(help: "Print a JSON object; call --replay reads it.")
  var json = false
  @Flag(help: "Print one event a line, fields between tabs.")
  var plain = false
  @Argument(help: "The call's identifier, the beginning of it, or `last`.")
  var id: String

  func validate() throws {
    if json && plain { throw ValidationError("Use one of --json and --plain.") }
  }

  func run() throws {
    try DataFolder.read { store in
      guard let store else { throw StoreError.noSuchSession(id) }
      let session = try store.session(named: id).id
      let events = try store.events(of: session)
      if events.isEmpty {
        throw DataExit.complain(
          "The words of that call are no longer kept; sessions still shows what it came to.", DataExit.noInput
        )
      }
      let text = TranscriptText(try transcript(events, in: store))
      if json {
        print(try SafeJSON.text(of: text.fields))
      } else {
        for line in plain ? text.plainLines : text.lines { print(line) }
      }
    }
  }

  private func transcript(_ events: [CallEvent], in store: Store) throws -> Transcript {
    do {
      return try Transcript(events: events, scripts: try scripts(of: events, in: store))
    } catch is CallLogError {
      throw DataExit.complain("That call's log is not whole; it was left as it is.", DataExit.data)
    }
  }

  /// The playbooks that the call ran with, read from the texts kept with it.
  private func scripts(of events: [CallEvent], in store: Store) throws -> [PlaybookHash: Script] {
    var scripts: [PlaybookHash: Script] = [:]
    for event in events {
      let hash: PlaybookHash
      switch event.kind {
      case .opened(let setup): hash = setup.playbook
      case .playbookReplaced(let replacement): hash = replacement
      default: continue
      }
      guard let text = try store.playbookText(hash) else { continue }
      if let playbook = PlaybookReader.read(text).playbook { scripts[hash] = Script(playbook) }
    }
    return scripts
  }
}
