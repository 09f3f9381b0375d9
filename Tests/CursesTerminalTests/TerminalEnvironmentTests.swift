import Cells
import Testing

@testable import CursesTerminal

struct TerminalEnvironmentTests {
  @Test(
    "The number of colours decides the depth",
    arguments: [
      (-1, ColorDepth.monochrome), (0, .monochrome), (2, .monochrome), (8, .defaultColors), (16, .sixteen),
      (88, .sixteen), (256, .twoFiftySix), (16_777_216, .twoFiftySix),
    ])
  func depth(_ colours: Int, _ depth: ColorDepth) {
    #expect(TerminalEnvironment(term: "xterm").depth(colours: colours) == depth)
    #expect(TerminalEnvironment(term: "xterm", noColor: true).depth(colours: colours) == .monochrome)
  }

  @Test("Titles go to terminals in the way of xterm only")
  func titles() {
    for term in ["xterm", "xterm-256color", "tmux-256color", "st", "foot", "screen.xterm-256color"] {
      #expect(TerminalEnvironment(term: term).takesTitle, "\(term)")
    }
    for term in ["linux", "vt100", "stv52", ""] {
      #expect(!TerminalEnvironment(term: term).takesTitle, "\(term)")
    }
  }

  @Test(
    "A terminal that this machine does not know is opened as what it is like",
    arguments: [
      "xterm-ghostty", "xterm-kitty", "alacritty", "foot-extra", "wezterm", "ghostty", "konsole-direct",
    ])
  func likeXterm(_ term: String) {
    #expect(TerminalEnvironment(term: term).descriptions == [term, "xterm-256color", "xterm"])
    #expect(TerminalEnvironment(term: "vt420").descriptions == ["vt420"])
    #expect(TerminalEnvironment(term: "tmux-direct").descriptions.contains("screen-256color"))
  }

  @Test("Over a network the waits are longer, and ESCDELAY says how long to wait after Esc")
  func patience() {
    #expect(TerminalEnvironment(term: "xterm").patience == .near)
    #expect(TerminalEnvironment(term: "xterm", isFar: true).patience == .far)
    let slow = TerminalEnvironment(term: "xterm", escapeDelay: 400, isFar: true).patience
    #expect(slow.escape == 400 && slow.sequence == 2000)
    #expect(TerminalEnvironment(term: "xterm", escapeDelay: 0).patience.escape == 0)
  }

  @Test("The wait after Esc is kept within reason")
  func escapeDelay() {
    #expect(TerminalEnvironment(term: "xterm").escapeDelay == 25)
    #expect(TerminalEnvironment(term: "xterm", escapeDelay: -5).escapeDelay == 0)
    #expect(TerminalEnvironment(term: "xterm", escapeDelay: 99_999).escapeDelay == 1000)
  }
}
