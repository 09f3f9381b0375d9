import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Glibc
import Store

/// `callcoach erase CONTACT`: takes a person out of everything that is kept.
struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase a person for good: records, mentions, documents, backups.",
    usage: """
      callcoach erase Ann Hale --dry-run
      callcoach erase 01KB --yes
      callcoach erase Ann Hale --backups /media/usb/callcoach
      """,
    discussion: """
      Shows what goes and asks before anything is done. Whoever asked not to be contacted stays out: a digest that \
      cannot be read back is kept. Run it again after an interruption; it goes on where it stopped.
      """)

  @Flag(help: "Do it without asking.")
  var yes = false
  @Flag(help: "Only show what would go.")
  var dryRun = false
  @Flag(help: "Keep the organisation although nobody else is known there.")
  var keepOrganisation = false
  @Option(
    parsing: .singleValue,
    help: "A folder with backups beside the known ones; may be given several times.", completion: .directory)
  var backups: [String] = []
  @Argument(help: "The name, the beginning of it, or the identifier.")
  var name: [String]

  func validate() throws {
    if yes, dryRun { throw ValidationError("Choose one of --yes and --dry-run.") }
  }

  func run() throws {
    let folders = try DataFolder.folders()
    var isDone = false
    try DataFolder.write { store in
      do throws(ErasureError) {
        let others = backups.map(FullPath.of)
        isDone = try erase(PersonErasure(store: store, folders: folders, others: others))
      } catch {
        throw DataExit.complain(
          ErasureWords.sentence(error, folder: folders.data), ErasureExit.code(for: error))
      }
    }
    if !isDone { throw DataExit.complain("Nobody was erased.", .failure) }
  }

  /// Erases; false when the word was not given.
  private func erase(_ erasure: PersonErasure) throws(ErasureError) -> Bool {
    let plan = try erasure.plan(
      try erasure.person(named: name.joined(separator: " ")), keepsOrganisation: keepOrganisation)
    if !yes {
      for line in ErasureWords.lines(plan) { print(line) }
      if dryRun { return true }
      guard Confirmation.isGiven(word: "erase") else { return false }
    }
    let extent = try erasure.run(plan) { say(ErasureWords.step($0)) }
    print(ErasureWords.done(extent, of: plan))
    return true
  }

  private func say(_ words: String) { StandardError.print(ScreenText(words).string) }
}

/// The exit codes of erasing.
enum ErasureExit {
  static func code(for error: ErasureError) -> ExitCode {
    switch error {
    case .store(let error): DataExit.code(for: error)
    case .backup(_, let error): DataExit.code(for: error)
    case .noFolder, .notLookedThrough: DataExit.noInput
    case .notTidied, .draftIsOpen: DataExit.unavailable
    case .file(let error): DocumentOutput.code(for: error)
    }
  }
}
