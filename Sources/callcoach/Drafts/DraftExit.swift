import ArgumentParser
import CallScript
import Cells
import CoachApp
import CoachRuntime
import Glibc
import Store

/// What the commands about drafts have in common: the desk, words to standard error, exit codes.
enum DraftExit {
  /// The desk on an open store, by the playbook and the rules in force.
  static func desk(_ store: Store, rep: String? = nil) throws -> DraftDesk {
    let name = rep ?? getenv("CALLCOACH_REP").map { String(cString: $0) }
    return DraftDesk(
      store: store, folders: try DataFolder.folders(), repName: name.flatMap { $0.isEmpty ? nil : $0 })
  }

  /// Turns troubles with drafts and editors into a sentence and an exit code.
  static func complaining(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as DraftError {
      if case .store(let error) = error { throw error }
      throw DataExit.complain(DraftSentence.text(for: error), code(for: error))
    } catch let error as EditorError {
      throw DataExit.complain(EditorSentence.text(for: error), code(for: error))
    }
  }

  private static func code(for error: DraftError) -> ExitCode {
    switch error {
    case .refused, .notReady, .noOtherShape, .noMove, .document: DataExit.data
    case .noContact, .noDraft, .noPlaybook: DataExit.noInput
    case .store(let error): DataExit.code(for: error)
    case .file(let error): DocumentOutput.code(for: error)
    }
  }

  private static func code(for error: EditorError) -> ExitCode {
    switch error {
    case .noEditor: DataExit.usage
    case .cannotStart, .ended, .killed: DataExit.unavailable
    case .cannotWrite(let error): DocumentOutput.code(for: error)
    case .cannotRead, .notAFile, .badText: DataExit.data
    }
  }

  /// Says what is missing and what to mind.
  static func tell(_ detail: DraftDetail) {
    for words in detail.missing { say("Missing: \(words)") }
    for caution in detail.cautions { say("Mind: \(caution.words)") }
  }

  /// Prints a draft, line by line and safe to show.
  static func show(_ detail: DraftDetail) {
    let message = detail.draft.message
    for line in ["To: \(message.to)", "Subject: \(message.subject)", ""] { print(ScreenText(line).string) }
    for line in message.body.split(separator: "\n", omittingEmptySubsequences: false) {
      print(ScreenText(String(line)).string)
    }
  }

  private static func say(_ words: String) { StandardError.print(ScreenText(words).string) }
}
