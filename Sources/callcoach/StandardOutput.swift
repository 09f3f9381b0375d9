import ArgumentParser
import CoachRuntime
import Glibc
import Synchronization

/// Where commands print: every word goes this way, so that one that did not arrive is noticed.
enum StandardOutput {
  private struct State {
    var waiting: [UInt8] = []
    var failure: Int32?
  }

  private static let state = Mutex(State())
  /// Bytes that are gathered before they are written; a terminal gets each print at once.
  private static let portion = 1 << 16

  /// Prints words; what cannot be written is dropped, and `finish` tells.
  static func write(_ words: String) {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    state.withLock { state in
      state.waiting += Array(words.utf8)
      if isTerminal || state.waiting.count >= portion { flush(&state) }
    }
  }

  /// Writes what waits, before something is read that answers it.
  static func flush() { state.withLock { flush(&$0) } }

  /// Writes what waits and gives the code to leave with: another one where something was not written. A reader that
  /// went away, as `head` does, is no mistake: it ends the program as the signal about it would.
  static func finish(_ code: Int32) -> Int32 {
    let failure = state.withLock { state in
      flush(&state)
      return state.failure
    }
    guard let failure else { return code }
    if failure == EPIPE { return code == 0 ? 128 + SIGPIPE : code }
    let reason = String(cString: strerror(failure))
    StandardError.print(
      "callcoach: standard output cannot be written: \(reason). What was printed is not whole.")
    return code == 0 ? DataExit.io.rawValue : code
  }

  private static func flush(_ state: inout State) {
    var start = 0
    while start < state.waiting.count, state.failure == nil {
      let count = state.waiting[start...].withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno != EINTR { state.failure = errno }
      } else {
        start += count
      }
    }
    state.waiting = []
  }
}

/// Prints a line on standard output. With neither a default nor a list of arguments it stands before the standard
/// library's own wherever one string is printed.
func print(_ words: String) { StandardOutput.write(words + "\n") }

/// Prints words on standard output, and what ends them.
func print(_ words: String, terminator: String) { StandardOutput.write(words + terminator) }
