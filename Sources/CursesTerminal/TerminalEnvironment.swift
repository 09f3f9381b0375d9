import Cells
import Glibc

/// What the environment says about the terminal.
public struct TerminalEnvironment: Hashable, Sendable {
  /// `TERM`; empty when unset.
  public var term: String
  /// Whether `NO_COLOR` is set to anything but nothing.
  public var noColor: Bool
  /// Milliseconds to wait after Esc for the rest of a sequence: `ESCDELAY`, else 25; 0 to 1000.
  public var escapeDelay: Int32

  /// Makes a description.
  public init(term: String, noColor: Bool = false, escapeDelay: Int32 = 25) {
    self.term = term
    self.noColor = noColor
    self.escapeDelay = min(max(escapeDelay, 0), 1000)
  }

  /// Reads the environment of this process.
  public static var current: TerminalEnvironment {
    TerminalEnvironment(
      term: value("TERM"), noColor: !value("NO_COLOR").isEmpty,
      escapeDelay: Int32(value("ESCDELAY")) ?? 25)
  }

  /// Whether the terminal can only be written line by line.
  public var isLineOnly: Bool { term.isEmpty || term == "dumb" }

  /// Whether the terminal takes a window title in the way of xterm.
  var takesTitle: Bool {
    let families = [
      "xterm", "tmux", "screen", "rxvt", "foot", "alacritty", "kitty", "konsole", "vte", "gnome", "st-",
      "wezterm", "ghostty", "mintty", "contour",
    ]
    return term == "st" || families.contains { term.hasPrefix($0) }
  }

  /// The colours to use on a terminal that shows this many.
  func depth(colours: Int) -> ColorDepth {
    if noColor || colours < 8 { return .monochrome }
    if colours >= 256 { return .twoFiftySix }
    return colours >= 16 ? .sixteen : .defaultColors
  }

  private static func value(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
