public import CallScript
import Glibc

/// The rep's own editor as a program and its arguments; no shell ever sees them.
public struct EditorCommand: Hashable, Sendable {
  /// The program and the arguments before the file's path; never empty.
  public let words: [String]

  /// The editor that the environment names: `VISUAL`, else `EDITOR`, taken apart as a shell quotes words; nil where
  /// neither says anything.
  public init?(in variables: [String: String]) {
    let found = ["VISUAL", "EDITOR"].lazy.compactMap { name in variables[name].map(Self.words) }
      .first { $0.first?.isEmpty == false }
    guard let found else { return nil }
    words = found
  }

  /// The words of a line; where its quotes do not close they are signs like any other, and blanks alone part words.
  private static func words(_ line: String) -> [String] {
    ShellWords.split(line) ?? line.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The editor that this process's environment names.
  public static var current: EditorCommand? {
    let names: [String] = ["VISUAL", "EDITOR"]
    let pairs = names.compactMap { name in getenv(name).map { (name, String(cString: $0)) } }
    return EditorCommand(in: Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
  }
}

/// Why an editor gave no other words.
public enum EditorError: Error, Hashable, Sendable {
  /// Neither `VISUAL` nor `EDITOR` names one.
  case noEditor
  /// It cannot be started; the number is the system's `errno`.
  case cannotStart(String, errno: Int32)
  /// It ended with a code other than 0.
  case ended(String, code: Int32)
  /// A signal ended it.
  case killed(String, signal: Int32)
  /// The text cannot be written for it.
  case cannotWrite(FileWritingError)
  /// What it left cannot be read back; the number is the system's `errno`.
  case cannotRead(errno: Int32)
  /// What it left is no ordinary file.
  case notAFile
  /// What it left cannot be taken for the draft.
  case badText(DraftTextError)
}
