import CNcurses

/// The control bytes that we write ourselves, by what this terminal understands.
struct ScreenControls {
  /// Turns bracketed paste on and keeps the title.
  let enter: [UInt8]
  /// Undoes `enter`.
  let leave: [UInt8]
  /// Puts a terminal right in one go, for a handler of crashes.
  let reset: [UInt8]
  /// Whether the title of the window can be set.
  let takesTitle: Bool

  init(environment: TerminalEnvironment) {
    let isANSI = curses_capability("cup").map { $0[0] == 0x1B && $0[1] == 0x5B } ?? false
    takesTitle = isANSI && environment.takesTitle
    let pasteOn = isANSI ? "\u{1B}[?2004h" : ""
    let pasteOff = isANSI ? "\u{1B}[?2004l" : ""
    enter = Array(((takesTitle ? "\u{1B}[22;2t" : "") + pasteOn).utf8)
    leave = Array((pasteOff + (takesTitle ? "\u{1B}[23;2t" : "")).utf8)
    let names = ["sgr0", "rmkx", "cnorm", "rmcup"]
    reset = leave + names.flatMap(ScreenControls.bytes)
  }

  /// Sets the title of the window; the text is safe already.
  static func title(_ text: String) -> [UInt8] {
    [0x1B, 0x5D, 0x32, 0x3B] + Array(text.utf8) + [0x07]
  }

  /// A capability without its notes on delays, `$<5>`.
  private static func bytes(of name: String) -> [UInt8] {
    guard let text = curses_capability(name) else { return [] }
    var output: [UInt8] = []
    var rest = Array(String(cString: text).utf8)[...]
    while let byte = rest.first {
      if rest.starts(with: [0x24, 0x3C]), let end = rest.firstIndex(of: 0x3E) {
        rest = rest[(end + 1)...]
      } else {
        output.append(byte)
        rest = rest.dropFirst()
      }
    }
    return output
  }
}
