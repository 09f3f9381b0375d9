import CallScript

/// Says why an editor gave no other words; the draft then stays as it was.
public enum EditorSentence {
  /// A sentence with the place, and what to do.
  public static func text(for error: EditorError) -> String {
    switch error {
    case .noEditor: "No editor is named: set VISUAL or EDITOR, or type here with Enter."
    case .cannotStart(let name, let number):
      "The editor \(name) cannot be started: \(PlaybookFileSentence.reason(number)). Set VISUAL or EDITOR."
    case .ended(let name, let code): "The editor \(name) ended with code \(code): the draft stays as it was."
    case .killed(let name, let signal):
      "The editor \(name) was ended by signal \(signal): the draft stays as it was."
    case .cannotWrite(let error): FileWritingSentence.text(for: error)
    case .cannotRead(let number):
      "What the editor left cannot be read (\(PlaybookFileSentence.reason(number))): the draft stays as it was."
    case .notAFile: "The editor left no ordinary file: the draft stays as it was."
    case .badText(let error): "\(text(for: error)) The draft stays as it was."
    }
  }

  private static func text(for error: DraftTextError) -> String {
    switch error {
    case .empty: "The editor left the text empty."
    case .tooManyBytes(let count, let limit): "The text has \(count) bytes; \(limit) is the most."
    case .notUTF8(let line, let column): "Line \(line), column \(column): that is no UTF-8."
    case .control(let scalar, let line, let column):
      "Line \(line), column \(column): a control character (U+\(hex(scalar.value))) cannot stand in a message."
    case .noHeader(let name, let line): "Line \(line) has to begin with “\(name):”."
    case .noEmptyLine(let line): "Line \(line) has to be empty; the message begins below it."
    case .tooLong(let part, let count, let limit):
      "The \(part == .body ? "text" : part == .to ? "address" : "subject") has \(count) signs; \(limit) is the most."
    }
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
