import ArgumentParser
import Cells
import CoachRuntime
import Store

/// The exit codes of commands that work on the data folder, as `sysexits.h` has them.
enum DataExit {
  /// Words on the command line that cannot be meant.
  static let usage = ExitCode(64)
  /// Data that cannot be used.
  static let data = ExitCode(65)
  /// What was to be read is not there.
  static let noInput = ExitCode(66)
  /// Somebody else is using it.
  static let unavailable = ExitCode(69)
  /// The program met something it did not expect.
  static let software = ExitCode(70)
  /// The system does not give what the program needs.
  static let system = ExitCode(71)
  /// A file cannot be made.
  static let cannotCreate = ExitCode(73)
  /// The disk fails or is full.
  static let io = ExitCode(74)
  /// The rights do not allow it.
  static let noPermission = ExitCode(77)

  /// The code for a trouble with the store.
  static func code(for error: StoreError) -> ExitCode {
    switch error {
    case .diskFull, .ioFailure, .fileGone: io
    case .readOnly(.otherWriter), .busy, .olderSchema, .callIsOpen: unavailable
    case .readOnly(.notWritable), .readOnly(.asked), .foreignOwner, .sharedFolder: noPermission
    case .readOnly(.newerSchema), .newerSchema, .damaged, .foreignFile, .foreignParts, .requestsUnreadable,
      .hardLinked, .contactExists,
      .unreadableEvent, .eventOutOfOrder, .notOpened, .sessionClosed:
      data
    case .noSuchDraft: noInput
    case .ambiguousDraft: usage
    case .importUndone: data
    case .noSuchImport: noInput
    case .ambiguousImport: usage
    case .stopped: ExitCode(130)
    case .noStore, .noSuchContact, .noSuchSession: noInput
    case .ambiguousContact, .ambiguousSession: usage
    case .wrongKindOfFile, .cannotOpen, .badLock: cannotCreate
    case .refused: software
    }
  }

  /// Says a sentence, of one line or several, and gives the code to leave with.
  static func complain(_ sentence: String, _ code: ExitCode) -> ExitCode {
    for line in ("callcoach: " + sentence).split(separator: "\n") {
      StandardError.print(ScreenText(String(line)).string)
    }
    return code
  }
}
