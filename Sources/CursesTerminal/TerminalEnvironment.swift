import Cells
import Glibc

/// What the environment says about the terminal.
public struct TerminalEnvironment: Hashable, Sendable {
  /// `TERM`; empty when unset.
  public var term: String
  /// Whether `NO_COLOR` is set to anything but nothing.
  public var noColor: Bool
  /// Milliseconds to wait after Esc for the rest of a sequence: `ESCDELAY`, else 25, and 100 over a network; 0 to 1000.
  public var escapeDelay: Int
  /// Whether the terminal is at the far end of a network, where bytes written together may arrive apart.
  public var isFar: Bool

  /// Makes a description; without a delay it takes the usual one.
  public init(term: String, noColor: Bool = false, escapeDelay: Int? = nil, isFar: Bool = false) {
    self.term = term
    self.noColor = noColor
    self.isFar = isFar
    let usual = isFar ? InputPatience.far : .near
    self.escapeDelay = min(max(escapeDelay ?? Int(usual.escape), 0), 1000)
  }

  /// Reads the environment of this process.
  public static var current: TerminalEnvironment {
    TerminalEnvironment(
      term: value("TERM"), noColor: !value("NO_COLOR").isEmpty, escapeDelay: Int(value("ESCDELAY")),
      isFar: !value("SSH_CONNECTION").isEmpty || !value("SSH_TTY").isEmpty)
  }

  /// Whether the terminal can only be written line by line.
  public var isLineOnly: Bool { term.isEmpty || term == "dumb" }

  /// Whether the terminal takes a window title in the way of xterm.
  var takesTitle: Bool {
    term == "st" || TerminalEnvironment.families.contains { term.hasPrefix($0.beginning) }
  }

  /// The names of descriptions to try, the terminal's own first. One that this machine does not know may still be known
  /// for what it is like.
  var descriptions: [String] {
    let family = TerminalEnvironment.families.first { term.hasPrefix($0.beginning) }
    guard let family else { return [term] }
    return [term] + family.like
  }

  /// How long the decoder waits.
  var patience: InputPatience {
    var patience = isFar ? InputPatience.far : .near
    patience.escape = Int64(escapeDelay)
    patience.sequence = max(patience.sequence, patience.escape)
    return patience
  }

  /// Terminals in the way of xterm by how their names begin, and the descriptions that fit them.
  private static let families: [(beginning: String, like: [String])] =
    [
      (beginning: "tmux", like: ["screen-256color", "screen"]),
      (beginning: "screen", like: ["screen-256color", "screen"]),
      (beginning: "rxvt", like: ["rxvt-unicode-256color", "rxvt-unicode", "rxvt", "xterm-256color"]),
    ]
    + [
      "xterm", "foot", "alacritty", "kitty", "konsole", "vte", "gnome", "st-", "wezterm", "ghostty", "mintty",
      "contour", "rio", "iterm", "nsterm", "putty", "ms-terminal", "warp", "tabby", "hyper", "zutty",
      "mlterm",
      "terminator", "black-box", "ptyxis",
    ].map { (beginning: $0, like: ["xterm-256color", "xterm"]) }

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
