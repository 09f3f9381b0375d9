import ArgumentParser
import CallScript
import CoachApp
import CoachRuntime
import Store

/// `callcoach draft show ID`: one draft, with what is missing.
struct DraftShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a draft; what is missing and what to mind goes to standard error.",
    usage: "callcoach draft show ID [--json]")

  @Flag(help: "Print a JSON object.")
  var json = false
  @Argument(help: "The draft's identifier, or the beginning of it.")
  var id: String

  func run() throws {
    try DataFolder.read { store in
      guard let store else { throw StoreError.noSuchDraft(id) }
      try DraftExit.complaining {
        let detail = try DraftExit.desk(store).detail(try store.draft(named: id))
        if json { return print(try SafeJSON.text(of: DraftFields(detail))) }
        DraftExit.tell(detail)
        DraftExit.show(detail)
      }
    }
  }
}
