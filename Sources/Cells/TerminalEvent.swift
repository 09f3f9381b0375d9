/// Something that came in from the terminal.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted: raw, to be cleaned before it is shown; at most `pasteLimit` bytes, the rest is dropped.
  case paste(String)
  /// The terminal has a new size.
  case resized(Size)
  /// The terminal is gone: save and leave.
  case hungUp

  /// The longest paste that is taken whole, in bytes of UTF-8.
  public static let pasteLimit = 1 << 20
}
