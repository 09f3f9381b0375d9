import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Store

/// `callcoach contact stop NAME`: notes that somebody asked not to be contacted.
struct ContactStop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop",
    abstract: "Note that somebody asked not to be contacted; no list, call or import brings them back.",
    usage: """
      callcoach contact stop Ann Hale
      callcoach contact stop Ann Hale --scope organisation --reason "asked in an e-mail"
      """)

  /// Whom a request covers, as it is typed.
  enum Scope: String, ExpressibleByArgument {
    case person, organisation
  }

  @Flag(help: "Print a JSON object.")
  var json = false
  @Option(help: "Whom it covers: person, or organisation for everybody there.")
  var scope = Scope.person
  @Option(help: "Why, in a few words.")
  var reason = ""
  @Argument(help: "The name, the beginning of it, or the beginning of the identifier.")
  var name: [String]

  func run() throws {
    try DataFolder.write { store in
      let contact = try store.contact(named: name.joined(separator: " "))
      if scope == .organisation, contact.account == nil {
        throw DataExit.complain(
          "No organisation is known of \(contact.displayName). Use --scope person.", DataExit.data)
      }
      try store.suppress(
        contact.id, scope: scope == .person ? .person : .organisation, at: SystemClock().stamp().utc,
        reason: reason)
      if json {
        print(try SafeJSON.text(of: ContactFields(contact, isSuppressed: true)))
      } else {
        let whom = scope == .person ? contact.displayName : "everybody at \(contact.account?.name ?? "")"
        print(ScreenText("Nobody will contact \(whom) any more.").string)
      }
    }
  }
}
