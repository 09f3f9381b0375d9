/// Something that came in from the terminal.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// A key is held down and repeats, as the terminal itself says.
  case held(Key)
  /// Many signs came at once, faster than a hand types, and the terminal marks no pastes: typed text in a field, else a
  /// paste. Line ends are line feeds.
  case burst(String)
  /// Text was pasted: raw, to be cleaned before it is shown; at most `pasteLimit` bytes, the rest is dropped.
  case paste(String)
  /// The terminal has a new size.
  case resized(Size)
  /// The terminal is gone: save and leave.
  case hungUp

  /// The longest paste that is taken whole, in bytes of UTF-8.
  public static let pasteLimit = 1 << 20
}
