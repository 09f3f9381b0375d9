import CNcurses

/// The control bytes that we write ourselves, by what this terminal understands.
struct ScreenControls {
  /// Turns off what another program may have left on, turns bracketed paste on and keeps the title.
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
    let quiet = isANSI ? ScreenControls.silence(withKeyboard: takesTitle) : ""
    enter = Array((quiet + (takesTitle ? "\u{1B}[22;2t" : "") + pasteOn).utf8)
    leave = Array((pasteOff + (takesTitle ? "\u{1B}[23;2t" : "")).utf8)
    let names = ["sgr0", "rmkx", "cnorm", "rmcup"]
    reset = leave + names.flatMap(ScreenControls.bytes)
  }

  /// Turns off the reports of the mouse (1000 to 1003, 1005, 1006, 1015) and of the focus (1004); with the keyboard, for
  /// terminals in the way of xterm, other forms of its keys as well: kitty's flags and xterm's modifyOtherKeys. A terminal
  /// without them may take the last of these for a style, so that the style is put back.
  private static func silence(withKeyboard: Bool) -> String {
    let reports = [1000, 1001, 1002, 1003, 1004, 1005, 1006, 1015].map { "\u{1B}[?\($0)l" }.joined()
    return reports + (withKeyboard ? "\u{1B}[=0u\u{1B}[>4;0m\u{1B}[m" : "")
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
