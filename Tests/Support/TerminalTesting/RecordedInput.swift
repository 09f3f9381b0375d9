public import Cells
public import Testing

/// What terminals send, as recorded from them or as their documents give it: replies and reports that are no keys, and
/// keys.
public enum RecordedInput {
  /// A reply or a report; none of its bytes is a key.
  public struct Report: CustomTestStringConvertible, Sendable {
    /// What it is and whose.
    public let name: String
    /// What is sent.
    public let bytes: [UInt8]

    init(_ name: String, _ text: String) {
      self.name = name
      bytes = Array(text.utf8)
    }

    init(_ name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    /// What tests call it.
    public var testDescription: String { name }
  }

  /// A key as a terminal sends it.
  public struct Press: CustomTestStringConvertible, Sendable {
    /// What is sent.
    public let bytes: [UInt8]
    /// The key that it stands for.
    public let key: Key

    init(_ text: String, _ key: Key) {
      bytes = Array(text.utf8)
      self.key = key
    }

    /// What tests call it.
    public var testDescription: String {
      String(decoding: bytes.map { $0 == 0x1B ? 0x5E : $0 }, as: UTF8.self)
    }
  }

  /// Everything that is no key.
  public static let reports: [Report] = attributes + status + strings + mouse + keyboard

  private static let attributes = [
    Report("DA1 of xterm", "\u{1B}[?64;1;2;6;9;15;16;17;18;21;22;28c"),
    Report("DA1 of VTE", "\u{1B}[?65;1;9c"),
    Report("DA1 of tmux", "\u{1B}[?1;2;4c"),
    Report("DA1 of Windows Terminal", "\u{1B}[?61;4;6;7;14;21;22;23;24;28;32;42;52c"),
    Report("DA1 of the Linux console", "\u{1B}[?6c"),
    Report("DA2 of xterm", "\u{1B}[>41;390;0c"),
    Report("DA2 of WezTerm", "\u{1B}[>1;277;0c"),
    Report("DA2 of kitty", "\u{1B}[>1;4000;19c"),
    Report("DA2 of mintty", "\u{1B}[>77;30704;0c"),
    Report("DA3 of xterm", "\u{1B}P!|00000000\u{1B}\\"),
    Report("DA3 of VTE", "\u{1B}P!|7E565445\u{1B}\\"),
    Report("VT52 identity", "\u{1B}/Z"),
  ]

  private static let status = [
    Report("DSR: fine", "\u{1B}[0n"),
    Report("DSR: printer", "\u{1B}[?13n"),
    Report("DSR: dark theme", "\u{1B}[?997;1n"),
    Report("CPR", "\u{1B}[24;80R"),
    Report("CPR that looks like Shift-F3", "\u{1B}[1;2R"),
    Report("CPR at the beginning", "\u{1B}[1;1R"),
    Report("DECXCPR", "\u{1B}[?24;80;1R"),
    Report("DECRPM of synchronised output", "\u{1B}[?2026;2$y"),
    Report("DECRPM of an ANSI mode", "\u{1B}[4;2$y"),
    Report("DECRQPSR", "\u{1B}P1$u1;1;1;@;@;@;0;2;@;BBBB\u{1B}\\"),
    Report("window size in cells", "\u{1B}[8;24;80t"),
    Report("window size in pixels", "\u{1B}[4;384;720t"),
    Report("cell size", "\u{1B}[6;16;9t"),
    Report("window state and place", "\u{1B}[1t\u{1B}[3;0;22t"),
    Report("in-band resize", "\u{1B}[48;36;120;720;1080t"),
    Report("DECREPTPARM", "\u{1B}[2;1;1;128;128;1;0x"),
    Report("DECRQCRA", "\u{1B}P1!~FFFE\u{1B}\\"),
    Report("XTSMGRAPHICS", "\u{1B}[?1;0;256S"),
  ]

  private static let strings = [
    Report("XTVERSION of xterm", "\u{1B}P>|xterm(390)\u{1B}\\"),
    Report("XTVERSION of tmux", "\u{1B}P>|tmux 3.3a\u{1B}\\"),
    Report("XTVERSION of WezTerm", "\u{1B}P>|WezTerm 20240203-110809-5046fc22\u{1B}\\"),
    Report("XTVERSION of foot", "\u{1B}P>|foot(1.16.2)\u{1B}\\"),
    Report("XTVERSION of iTerm2", "\u{1B}P>|iTerm2 3.5.10\u{1B}\\"),
    Report("DECRQSS of a style", "\u{1B}P1$r0m\u{1B}\\"),
    Report("DECRQSS refused", "\u{1B}P0$r\u{1B}\\"),
    Report("XTGETTCAP", "\u{1B}P1+r544e=787465726D2D323536636F6C6F72\u{1B}\\"),
    Report("XTGETTCAP refused", "\u{1B}P0+r4d73\u{1B}\\"),
    Report("OSC 4 of xterm", "\u{1B}]4;1;rgb:cdcd/0000/0000\u{1B}\\"),
    Report("OSC 10 of VTE", "\u{1B}]10;rgb:e5e5/e9e9/f0f0\u{1B}\\"),
    Report("OSC 11 of kitty", "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\"),
    Report("OSC 11 with BEL", "\u{1B}]11;rgb:3030/3434/4646\u{7}"),
    Report("OSC 12 with BEL", "\u{1B}]12;rgb:ffff/ffff/ffff\u{7}"),
    Report("OSC 52", "\u{1B}]52;c;eEV4ZWUgMiBTVE9Q\u{1B}\\"),
    Report("OSC 52 with BEL", "\u{1B}]52;c;Q2FsbCBBbm4gSGFsZQ==\u{7}"),
    Report("window title", "\u{1B}]l xterm é 東 — ✔ Ü\u{1B}\\"),
    Report("icon title", "\u{1B}]Lxeh2y\u{1B}\\"),
    Report("kitty graphics", "\u{1B}_Gi=31;OK\u{1B}\\"),
    Report("PM", "\u{1B}^x is no key\u{1B}\\"),
    Report("SOS", "\u{1B}Xx is no key\u{1B}\\"),
    Report("OSC in eight bits", bytes: [0x9D] + Array("11;rgb:1e1e/1e1e/2e2e".utf8) + [0x9C]),
    Report("DCS in eight bits", bytes: [0x90] + Array(">|xterm(390)".utf8) + [0x9C]),
    Report("CSI in eight bits", bytes: [0x9B] + Array("?64;1;2c".utf8)),
  ]

  private static let mouse = [
    Report("X10 mouse, column 56", "\u{1B}[M X*"),
    Report("X10 mouse, column 18", "\u{1B}[M 2*\u{1B}[M#2*"),
    Report("X10 mouse, past column 95", bytes: [0x1B, 0x5B, 0x4D, 0x20, 0xA1, 0x78]),
    Report("X10 mouse, past what can be told", bytes: [0x1B, 0x5B, 0x4D, 0x20, 0x00, 0x00]),
    Report("UTF-8 mouse (1005)", "\u{1B}[M \u{E9}x"),
    Report("UTF-8 mouse in both", "\u{1B}[M#\u{E9}\u{101}"),
    Report("SGR mouse", "\u{1B}[<0;56;10M\u{1B}[<0;56;10m"),
    Report("SGR wheel", "\u{1B}[<64;12;7M"),
    Report("urxvt mouse (1015)", "\u{1B}[32;56;10M\u{1B}[35;56;10M"),
    Report("mouse highlighting", "\u{1B}[t2*\u{1B}[T!!2*3+"),
    Report("focus in and out", "\u{1B}[I\u{1B}[O"),
  ]

  private static let keyboard = [
    Report("kitty: release of 2", "\u{1B}[50;1:3u"),
    Report("kitty: release of Up", "\u{1B}[1;1:3A"),
    Report("kitty: release of PgUp", "\u{1B}[5;1:3~"),
    Report("kitty: Super-x", "\u{1B}[120;9u"),
    Report("kitty: Hyper-e", "\u{1B}[101;17u"),
    Report("kitty: left Shift", "\u{1B}[57441;2u\u{1B}[57441;1:3u"),
    Report("kitty: flags", "\u{1B}[?1u"),
    Report("kitty: Super-Up", "\u{1B}[1;9A"),
    Report("modifyOtherKeys: Meta-x", "\u{1B}[27;33;120~"),
    Report("the end of a string without one", "\u{1B}\\"),
  ]

  /// Keys.
  public static let presses = [
    Press("x", .character("x")), Press("2", .character("2")), Press("é", .character("é")),
    Press("東", .character("東")), Press(" ", .space), Press("\r", .enter), Press("\t", .tab),
    Press("\u{3}", .control("c")), Press("\u{7F}", .backspace), Press("\u{1B}[A", .up),
    Press("\u{1B}OA", .up), Press("\u{1B}[1;5C", .right), Press("\u{1B}[H", .home), Press("\u{1B}[8~", .end),
    Press("\u{1B}[5~", .pageUp), Press("\u{1B}[6;3~", .pageDown), Press("\u{1B}[3~", .delete),
    Press("\u{1B}[Z", .backTab), Press("\u{1B}OP", .function(1)), Press("\u{1B}OR", .function(3)),
    Press("\u{1B}[13~", .function(3)), Press("\u{1B}[15~", .function(5)), Press("\u{1B}[24~", .function(12)),
    Press("\u{1B}[[E", .function(5)), Press("\u{1B}Od", .left), Press("\u{1B}[c", .right),
    Press("\u{1B}[3$", .delete), Press("\u{1B}[5^", .pageUp), Press("\u{1B}O2P", .function(1)),
    Press("\u{1B}O5A", .up), Press("\u{1B}OX", .character("=")), Press("\u{1B}Ou", .character("5")),
    Press("\u{1B}OM", .enter), Press("\u{1B}[57400u", .character("1")), Press("\u{1B}[57414u", .enter),
    Press("\u{1B}[97;2u", .character("A")), Press("\u{1B}[99;5u", .control("c")),
    Press("\u{1B}[27;5;120~", .control("x")), Press("\u{1B}[27u", .escape), Press("\u{1B}b", .alt("b")),
  ]
}
