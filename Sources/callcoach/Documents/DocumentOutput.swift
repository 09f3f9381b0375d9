import ArgumentParser
import Cells
import CoachRuntime
import Glibc

/// Where a document goes: a file that is named, else standard output.
struct DocumentOutput: ParsableArguments {
  @Option(
    help: "Write to this file, for your eyes only; without it the document is printed.", completion: .file())
  var out: String?
  @Flag(help: "Replace the file when it is there already.")
  var force = false

  func validate() throws {
    if force, out == nil { throw ValidationError("--force goes with --out.") }
    if out?.isEmpty == true { throw ValidationError("--out needs the name of a file.") }
  }

  /// Writes a document; `count` says how much is in it, for the word on standard error.
  func write(_ text: String, _ count: String) throws {
    guard let out else { return print(text, terminator: "") }
    do {
      try FileWriting.writePrivate(out, bytes: Array(text.utf8), force: force)
    } catch {
      throw DataExit.complain(FileWritingSentence.text(for: error), Self.code(for: error))
    }
    StandardError.print(ScreenText("Wrote \(count) to \(out).").string)
  }

  /// The code to leave with when a file cannot be written.
  static func code(for error: FileWritingError) -> ExitCode {
    switch error {
    case .exists, .notOrdinary: DataExit.cannotCreate
    case .shared, .stays: DataExit.noPermission
    case .failed(_, let number):
      [ENOSPC, EDQUOT, EIO, EFBIG].contains(number) ? DataExit.io : DataExit.cannotCreate
    }
  }
}
