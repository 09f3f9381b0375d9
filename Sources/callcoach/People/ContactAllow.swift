import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Glibc
import Store

/// `callcoach contact allow NAME`: lifts a request that was noted by hand, or in a call by mistake.
struct ContactAllow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allow",
    abstract: "Lift a request not to be contacted that was noted by hand, or in a call by mistake.",
    usage: """
      callcoach contact allow Ann Hale --yes
      callcoach contact allow Ann Hale --reason "X was hit by mistake"
      """,
    discussion: """
      What was noted in a call is lifted within a day of it only, and only with --reason; the reason is kept with the
      person's record. After that it stays.
      """)

  @Flag(help: "Do not ask; needed where there is no terminal.")
  var yes = false
  @Option(help: "Why a request that was noted in a call is lifted; kept with the person's record.")
  var reason: String?
  @Flag(help: "Print a JSON object.")
  var json = false
  @Argument(help: "The name, the beginning of it, or the beginning of the identifier.")
  var name: [String]

  func run() throws {
    try DataFolder.write { store in
      let contact = try store.contact(named: name.joined(separator: " "))
      guard let note = try store.suppression(of: contact.id) ?? store.mailRefusal(of: contact.id) else {
        throw DataExit.complain("\(contact.displayName) may be contacted already.", DataExit.data)
      }
      let lifting = StopLifting(store: store, clock: SystemClock())
      if note.session != nil { try refuseWhatStays(note, contact, lifting) }
      try confirm(contact)
      if note.session == nil {
        try store.lift(contact.id)
      } else if try !lifting.lift(contact.id, because: reason ?? "") {
        throw DataExit.complain(
          "Somebody else asked for all of \(contact.account?.name ?? "the organisation"): lift it with them.",
          DataExit.data)
      }
      let isStill = try store.isSuppressed(contact.id)
      if json {
        print(try SafeJSON.text(of: ContactFields(contact, isSuppressed: isStill)))
      } else if !isStill {
        print(ScreenText("\(contact.displayName) may be contacted again.").string)
      }
      for words in try StopWords.remarks(on: contact.id, in: store) {
        StandardError.print(ScreenText(words).string)
      }
    }
  }

  /// What was asked in a call stays after a day, and without a reason.
  private func refuseWhatStays(_ note: SuppressionNote, _ contact: Contact, _ lifting: StopLifting) throws {
    let who = "\(contact.displayName) asked in a call not to be contacted"
    guard lifting.isAllowed(note) else {
      throw DataExit.complain("\(who); that is not lifted by hand.", DataExit.data)
    }
    guard reason?.contains(where: { !$0.isWhitespace }) == true else {
      throw DataExit.complain(
        "\(who); that is not lifted by hand. If it was noted by mistake, say so within a day: --reason \"…\".",
        DataExit.data)
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
