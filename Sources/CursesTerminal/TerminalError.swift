/// Why the full screen cannot be had; the caller goes on line by line.
public enum TerminalError: Error, Hashable, Sendable {
  /// Input or output is not a terminal.
  case notATerminal
  /// `TERM` is unset, empty or names a terminal without a movable cursor.
  case lineOnly(term: String)
  /// `TERM` names a terminal that this machine has no description of.
  case unknown(term: String)
  /// The terminal is in use by this process already.
  case alreadyOpen
  /// A call of the system failed with this `errno`.
  case system(code: Int32)
}
