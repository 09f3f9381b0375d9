import ArgumentParser
import CallScript
import Cells
import CoachApp
import CoachRuntime
import Glibc
import Store

/// `callcoach draft CONTACT --for PURPOSE`: fills a message, or takes up the draft that is kept, and writes it as a file.
struct DraftMake: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make",
    abstract:
      "Fill a message from playbook, person and facts, and write it as a file that mail programs open.",
    usage: """
      callcoach draft Ann Hale --for hang-up
      callcoach draft Ann Hale --for note --edit --ready
      callcoach draft Ann Hale --for information --out mail.eml
      callcoach draft Ann Hale --for confirmation --mailto
      """,
    discussion: """
      The draft is kept, so that the same command takes it up again as it was left. The file goes into the folder \
      out beside the data file, and its path is printed; with --out it goes where you say. What is not known stays \
      a gap in brackets, and a file with gaps has -unfinished in its name. Nothing is sent.
      """)

  @Option(
    name: .customLong("for"),
    help: "What it is for: hang-up, hang-up-short, information, confirmation, note or voicemail.")
  var purpose: TypedPurpose
  @Flag(help: "Open it in your editor first (VISUAL or EDITOR).")
  var edit = false
  @Flag(help: "Leave with 65 instead of writing when something is missing.")
  var ready = false
  @Option(help: ArgumentHelp("Write the file there.", valueName: "file"))
  var out: String?
  @Flag(help: "With --out: replace the file that is there.")
  var force = false
  @Flag(help: "Print the mailto: link instead of writing a file.")
  var mailto = false
  @Flag(help: "Print the draft instead of writing a file.")
  var print = false
  @Option(help: "Your name, as you say it. CALLCOACH_REP does the same.")
  var rep: String?
  @Argument(help: "To whom: the name, the beginning of it, or the beginning of the identifier.")
  var name: [String]

  func validate() throws {
    if [out != nil, mailto, print].filter({ $0 }).count > 1 {
      throw ValidationError("Choose one of --out, --mailto and --print.")
    }
    if force, out == nil { throw ValidationError("--force goes with --out.") }
  }

  func run() throws {
    if (print || mailto) && !edit { return try look() }
    // Before any thread starts: signals belong to the editor while it runs, and the text goes in every case.
    let signals = edit ? EditorSignals() : nil
    try DataFolder.write { store in
      try DraftExit.complaining {
        let desk = try DraftExit.desk(store, rep: rep)
        let contact = try store.contact(named: name.joined(separator: " "))
        var detail = try desk.make(for: contact.id, purpose.purpose)
        if let signals { detail = try change(detail, desk, signals) }
        try finish(detail, desk)
      }
    }
  }

  /// Lets the editor change it, and keeps what was left; when the program was asked to end meanwhile it leaves then.
  private func change(_ detail: DraftDetail, _ desk: DraftDesk, _ signals: EditorSignals) throws
    -> DraftDetail
  {
    var draft = detail.draft
    let edited = KeyboardSignals.leftToChild {
      desk.edit(draft, with: EditorCommand.current, watching: signals)
    }
    let kept = try? edited.result.get()
    if let kept { draft.message = kept }
    let detail = kept == nil ? detail : try desk.keep(draft)
    if let ending = edited.ending { throw ExitCode(128 + ending) }
    _ = try edited.result.get()
    return detail
  }

  /// Shows it without keeping anything.
  private func look() throws {
    try DataFolder.read { store in
      guard let store else { throw StoreError.noSuchContact(name.joined(separator: " ")) }
      try DraftExit.complaining {
        let desk = try DraftExit.desk(store, rep: rep)
        let contact = try store.contact(named: name.joined(separator: " "))
        try finish(try desk.make(for: contact.id, purpose.purpose, keeping: false), desk)
      }
    }
  }

  private func finish(_ detail: DraftDetail, _ desk: DraftDesk) throws {
    DraftExit.tell(detail)
    if ready, !detail.isReady { throw DraftError.notReady(detail.missing) }
    if print { return DraftExit.show(detail) }
    if mailto { return StandardOutput.write(try desk.link(detail.draft) + "\n") }
    if let out {
      let bytes = try desk.file(detail.draft, evenUnready: true)
      do throws(FileWritingError) {
        try FileWriting.writePrivate(out, bytes: bytes, force: force)
      } catch {
        throw DraftError.file(error)
      }
      _ = try desk.noteExport(of: detail.draft)
      StandardOutput.write(ScreenText(out).string + "\n")
    } else {
      StandardOutput.write(ScreenText(try desk.write(detail.draft, evenUnready: true).path).string + "\n")
    }
    StandardError.print("Nothing was sent: open the file in your mail program.")
  }
}

/// A purpose as it is typed.
enum TypedPurpose: String, CaseIterable, ExpressibleByArgument {
  case hangUp = "hang-up"
  case hangUpShort = "hang-up-short"
  case information, confirmation, note, voicemail

  /// What it stands for.
  var purpose: MessagePurpose {
    switch self {
    case .hangUp: .hangUp
    case .hangUpShort: .hangUpShort
    case .information: .information
    case .confirmation: .confirmation
    case .note: .note
    case .voicemail: .voicemail
    }
  }
}
