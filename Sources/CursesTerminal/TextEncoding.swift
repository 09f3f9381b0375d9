import Glibc

/// Where the text encoding of the terminal came from.
public enum TextEncoding: Hashable, Sendable {
  /// The locale of the environment is UTF-8.
  case utf8
  /// The locale is not UTF-8; C.UTF-8 was taken.
  case assumedUTF8
  /// No UTF-8 locale is installed: everything is drawn in ASCII.
  case ascii

  /// Whether Unicode can be drawn.
  public var isUnicode: Bool { self != .ascii }

  /// Sets the character type of this process, as must be done before curses starts.
  static func establish() -> TextEncoding {
    if setlocale(LC_CTYPE, "") != nil, isUTF8 { return .utf8 }
    if setlocale(LC_CTYPE, "C.UTF-8") != nil, isUTF8 { return .assumedUTF8 }
    return .ascii
  }

  private static var isUTF8: Bool {
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    return String(cString: name).uppercased() == "UTF-8"
  }
}
