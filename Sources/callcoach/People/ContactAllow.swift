import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Glibc
import Store

/// `callcoach contact allow NAME`: lifts a request that was noted by hand.
struct ContactAllow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allow",
    abstract: "Lift a request not to be contacted that was noted by hand; one made in a call stays.",
    usage: "callcoach contact allow Ann Hale --yes")

  @Flag(help: "Do not ask; needed where there is no terminal.")
  var yes = false
  @Flag(help: "Print a JSON object.")
  var json = false
  @Argument(help: "The name, the beginning of it, or the beginning of the identifier.")
  var name: [String]

  func run() throws {
    try DataFolder.write { store in
      let contact = try store.contact(named: name.joined(separator: " "))
      guard let note = try store.suppression(of: contact.id) else {
        throw DataExit.complain("\(contact.displayName) may be contacted already.", DataExit.data)
      }
      guard note.session == nil else {
        throw DataExit.complain(
          "\(contact.displayName) asked in a call not to be contacted; that is not lifted by hand.",
          DataExit.data)
      }
      try confirm(contact)
      try store.lift(contact.id)
      let isStill = try store.isSuppressed(contact.id)
      if json {
        print(try SafeJSON.text(of: ContactFields(contact, isSuppressed: isStill)))
      } else {
        print(ScreenText("\(contact.displayName) may be contacted again.").string)
      }
      for words in try StopWords.remarks(on: contact.id, in: store) {
        StandardError.print(ScreenText(words).string)
      }
    }
  }

  private func confirm(_ contact: Contact) throws {
    if yes { return }
    guard isatty(STDIN_FILENO) == 1 else {
      throw DataExit.complain("Say --yes to lift the request of \(contact.displayName).", DataExit.usage)
    }
    StandardError.print(
      ScreenText("Only when \(contact.displayName) said so themselves. Type allow to lift it:").string)
    guard readLine() == "allow" else { throw DataExit.complain("Nothing was lifted.", DataExit.usage) }
  }
}
