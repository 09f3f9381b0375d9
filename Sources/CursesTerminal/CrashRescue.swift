import CTerminalRescue
import Glibc

/// Puts the terminal right when the process dies of a fault, by a handler in C.
///
/// The backtracer of Swift would ask questions in the terminal afterwards: `dropBacktracer` sends it away.
public enum CrashRescue {
  /// What is said after a crash, in the terminal, without any data of the call.
  static let message =
    "\r\ncallcoach stopped unexpectedly; your call is saved. Run callcoach to resume.\r\n"

  static func arm(terminal: Int32, modes: termios, reset: [UInt8], note: String?) {
    var modes = modes
    // The terminal's own descriptor never waits, standard error may.
    let messages = isatty(STDERR_FILENO) == 1 ? terminal : STDERR_FILENO
    let text = message + (note.map { "Crash note: \($0)\r\n" } ?? "")
    reset.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      if let note {
        terminal_rescue_arm(terminal, &modes, start, bytes.count, messages, text, note)
      } else {
        terminal_rescue_arm(terminal, &modes, start, bytes.count, messages, text, nil)
      }
    }
  }

  static func setActive(_ isActive: Bool) {
    terminal_rescue_set_active(isActive ? 1 : 0)
  }

  static func disarm() {
    terminal_rescue_disarm()
  }

  /// Lets a crash end the process without Swift's backtracer; where SWIFT_BACKTRACE is set it stays. Call it
  /// before a terminal is opened.
  public static func dropBacktracer() {
    terminal_rescue_drop_backtracer()
  }

  /// Forbids core dumps, for they would hold names and notes; whether it worked.
  @discardableResult
  public static func forbidCoreDumps() -> Bool {
    terminal_rescue_forbid_core() == 0
  }
}
