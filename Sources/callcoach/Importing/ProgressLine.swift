import CoachRuntime
import Glibc

/// A line on the terminal that says how far something is; nothing where standard error is none.
struct ProgressLine {
  private let words: String
  private let isShown = isatty(STDERR_FILENO) == 1

  /// Makes a line with words before the share that is done.
  init(_ words: String) { self.words = words }

  /// Shows the share that is done.
  func show(_ done: Int, of total: Int) {
    guard isShown, total > 0 else { return }
    write("\r\(words): \(min(100, 100 * done / total)) %")
  }

  /// Takes the line away.
  func clear() {
    if isShown { write("\r" + String(repeating: " ", count: words.utf8.count + 8) + "\r") }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
