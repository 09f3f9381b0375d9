import Cells
import Glibc
import Testing

@testable import CursesTerminal

/// Curses keeps one state for the whole process, so these run one after the other.
@Suite(.serialized)
struct CursesTerminalTests {
  private let xterm = TerminalEnvironment(term: "xterm-256color")

  private func open(_ pty: Pty, _ environment: TerminalEnvironment? = nil, note: String? = nil) throws
    -> CursesTerminal
  {
    try CursesTerminal.open(
      environment: environment ?? xterm, input: pty.replica, output: pty.replica, crashNote: note)
  }

  private func frame(_ text: ScreenText, size: Size = Size(columns: 80, rows: 24)) -> Frame {
    var buffer = CellBuffer(size: size)
    buffer.put(text, at: Point(column: 2, row: 1), role: .line)
    buffer.put("menu", at: Point(column: 2, row: 3), role: .selection)
    return Frame(buffer: buffer, cursor: Point(column: 2, row: 3))
  }

  /// Collects events until there are enough or five seconds are over.
  private func events(_ terminal: CursesTerminal, atLeast count: Int) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    let end = CursesTerminal.now + 5000
    while events.count < count, CursesTerminal.now < end {
      var request = pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0)
      poll(&request, 1, Int32(terminal.patience ?? 5000))
      events += terminal.pendingEvents()
    }
    return events
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("A frame is drawn, and the same frame again writes nothing")
  func drawsOnce() throws {
    let pty = try Pty()
    let terminal = try open(pty)
    defer { terminal.close() }
    #expect(terminal.size == Size(columns: 80, rows: 24))
    #expect(terminal.capabilities == TerminalCapabilities(unicode: true, depth: .twoFiftySix))
    terminal.draw(frame("Hello Ann"), theme: .standard)
    let first = text(try pty.output())
    #expect(first.contains("Hello Ann") && first.contains("menu"))
    #expect(first.contains("\u{1B}[?1049h") && first.contains("\u{1B}[?2004h"))
    terminal.draw(frame("Hello Ann"), theme: .standard)
    #expect(try pty.output().isEmpty)
    terminal.draw(frame("Hello Ana"), theme: .standard)
    let change = try pty.output()
    #expect(!change.isEmpty && change.count < 60)
    terminal.redrawFromScratch()
    terminal.draw(frame("Hello Ana"), theme: .standard)
    #expect(text(try pty.output()).contains("Hello Ana"))
  }

  @Test("Another theme draws the frame anew; without colours none is written")
  func themes() throws {
    let pty = try Pty()
    let terminal = try open(pty, TerminalEnvironment(term: "xterm-256color", noColor: true))
    defer { terminal.close() }
    #expect(terminal.capabilities.depth == .monochrome)
    terminal.draw(frame("Hello"), theme: .dark)
    let bytes = text(try pty.output())
    #expect(!bytes.contains("[38;5") && !bytes.contains("[3") && bytes.contains("7m"))
    terminal.close()
    let coloured = try open(pty)
    defer { coloured.close() }
    coloured.draw(frame("Hello"), theme: .mono)
    _ = try pty.output()
    coloured.draw(frame("Hello"), theme: .dark)
    #expect(text(try pty.output()).contains("38;5;231"))
  }

  @Test("Hostile text is inert: only sequences of our own reach the terminal")
  func hostile() throws {
    let pty = try Pty()
    let terminal = try open(pty)
    defer { terminal.close() }
    let names = [
      "\u{1B}]52;c;QUJD\u{7}", "\u{1B}[2J\u{1B}[31m", "\u{9B}5n", "\u{1B}P+q544e\u{1B}\\", "\u{1B}]0;owned",
      "\u{202E}evil", "a\u{8}\u{8}b\rc", "\u{1B}]8;;http://x\u{7}", "tag\u{E0041}\u{E0042}",
    ]
    var buffer = CellBuffer(size: terminal.size)
    for (row, name) in names.enumerated() {
      buffer.put(ScreenText(name), at: Point(column: 0, row: row), role: .line)
      buffer.put("|", at: Point(column: 40, row: row))
    }
    let title: ScreenText = "call \("\u{1B}]2;x\u{7}\u{9C}")"
    terminal.draw(Frame(buffer: buffer, title: title), theme: .standard)
    let bytes = try pty.output()
    let rest = try withoutOwnSequences(bytes)
    #expect(!rest.contains { $0 < 0x20 && $0 != 0x0D && $0 != 0x0A && $0 != 0x08 })
    #expect(text(bytes).unicodeScalars.allSatisfy { !(0x7F...0x9F).contains($0.value) && $0 != "\u{202E}" })
    #expect(text(bytes).contains("^[]52;c;QUJD^G") && text(bytes).contains("<U+202E>evil"))
    #expect(text(bytes).contains("\u{1B}]2;call ^[]2;x^G^[\\\u{7}"))
  }

  /// Takes away the sequences that the coach itself sends; an ESC that begins no such sequence is an error.
  private func withoutOwnSequences(_ bytes: [UInt8]) throws -> [UInt8] {
    var rest: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x1B else {
        rest.append(bytes[index])
        index += 1
        continue
      }
      let next = bytes[index + 1]
      if next == 0x5B {
        let end = try #require(bytes[(index + 2)...].firstIndex { (0x40...0x7E).contains($0) })
        let letter = Character(Unicode.Scalar(bytes[end]))
        #expect("HJKGdmhlrtuABCDXPb@Lg".contains(letter), "CSI … \(letter)")
        index = end + 1
      } else if next == 0x5D {
        #expect(bytes[index + 2] == 0x32, "only the title is set")
        index = try #require(bytes[index...].firstIndex(of: 0x07)) + 1
      } else {
        let letter = Character(Unicode.Scalar(next))
        #expect("()=>78M".contains(letter), "ESC \(letter)")
        index += "()".contains(letter) ? 3 : 2
      }
    }
    return rest
  }

  @Test("Wide signs keep the columns aligned, and joined emoji are drawn by their first part")
  func wide() throws {
    let pty = try Pty()
    let terminal = try open(pty)
    defer { terminal.close() }
    terminal.draw(frame("東京 👩‍👩‍👧 e\u{301} ❤️ end"), theme: .mono)
    let bytes = text(try pty.output())
    #expect(bytes.contains("東京 👩 e\u{301} ❤  end"))
    #expect(!bytes.unicodeScalars.contains("\u{200D}"))
  }

  @Test("Keys and pastes come in order, and a paste is never keys")
  func input() throws {
    let pty = try Pty()
    let terminal = try open(pty)
    defer { terminal.close() }
    pty.send("a\u{1B}[A\u{1B}[200~X\u{1B}[A\r\nrm\u{3}\u{1B}[201~\u{3}\u{1A}\u{13}\r")
    #expect(
      events(terminal, atLeast: 7) == [
        .key(.character("a")), .key(.up), .paste("X\u{1B}[A\nrm\u{3}"), .key(.control("c")),
        .key(.control("z")), .key(.control("s")), .key(.enter),
      ])
    #expect(terminal.pendingEvents().isEmpty)
    pty.send("\u{1B}")
    #expect(events(terminal, atLeast: 1) == [.key(.escape)])
  }

  @Test("A change of size is one event, and the next frame is drawn whole in it")
  func resize() throws {
    let pty = try Pty()
    let terminal = try open(pty)
    defer { terminal.close() }
    terminal.draw(frame("Hello"), theme: .standard)
    for columns in UInt16(1)...100 { pty.resize(columns: columns, rows: 30) }
    #expect(terminal.pendingEvents() == [.resized(Size(columns: 100, rows: 30))])
    _ = try pty.output()
    terminal.draw(frame("Hello", size: terminal.size), theme: .standard)
    #expect(text(try pty.output()).contains("Hello"))
    pty.resize(columns: 1, rows: 1)
    #expect(terminal.pendingEvents() == [.resized(Size(columns: 1, rows: 1))])
    terminal.draw(frame("Hello"), theme: .standard)
    terminal.draw(frame("Hello", size: terminal.size), theme: .standard)
    #expect(!text(try pty.output()).contains("ello"))
  }

  @Test("A terminal that is gone is reported each time, at once")
  func hangUp() throws {
    let pty = try Pty()
    let terminal = try open(pty)
    defer { terminal.close() }
    terminal.draw(frame("Hello"), theme: .standard)
    pty.hangUp()
    #expect(events(terminal, atLeast: 1).last == .hungUp)
    #expect(terminal.pendingEvents() == [.hungUp])
    terminal.draw(frame("Gone"), theme: .standard)
  }

  @Test("Closing gives the terminal back as it was")
  func restore() throws {
    let pty = try Pty()
    let before = pty.modes
    let terminal = try open(pty)
    #expect(pty.modes.c_lflag != before.c_lflag)
    terminal.draw(frame("Hello"), theme: .standard)
    _ = try pty.output()
    terminal.close()
    terminal.close()
    let bytes = text(try pty.output())
    #expect(bytes.contains("\u{1B}[?2004l") && bytes.contains("\u{1B}[?1049l"))
    expectSame(pty.modes, before)
    terminal.draw(frame("Late"), theme: .standard)
    #expect(terminal.pendingEvents().isEmpty)
    #expect(try pty.output().isEmpty)
  }

  private func expectSame(_ one: termios, _ other: termios) {
    #expect(one.c_iflag == other.c_iflag && one.c_oflag == other.c_oflag)
    #expect(one.c_cflag == other.c_cflag && one.c_lflag == other.c_lflag)
  }

  @Test("Suspended, the shell has its modes; resumed, the frame is drawn whole")
  func suspend() throws {
    let pty = try Pty()
    let before = pty.modes
    let terminal = try open(pty)
    defer { terminal.close() }
    var hiding = frame("Hello Ann")
    hiding.cursor = nil
    terminal.draw(hiding, theme: .standard)
    _ = try pty.output()
    terminal.suspend()
    expectSame(pty.modes, before)
    let left = text(try pty.output())
    #expect(left.contains("\u{1B}[?1049l") && left.contains("\u{1B}[?2004l") && left.contains("\u{1B}[?25h"))
    terminal.draw(frame("Hidden"), theme: .standard)
    pty.resize(columns: 90, rows: 20)
    #expect(try pty.output().isEmpty)
    #expect(terminal.inputDescriptor == -1)
    #expect(terminal.resume(droppingInput: false))
    #expect(terminal.size == Size(columns: 90, rows: 20))
    #expect(pty.modes.c_lflag != before.c_lflag)
    terminal.draw(frame("Hello Ann", size: terminal.size), theme: .standard)
    let back = text(try pty.output())
    #expect(back.contains("\u{1B}[?1049h") && back.contains("\u{1B}[?2004h") && back.contains("Hello Ann"))
  }

  @Test("What was typed into another program is dropped, and only there", arguments: [true, false])
  func typedElsewhere(dropping: Bool) throws {
    let pty = try Pty()
    let terminal = try open(pty)
    defer { terminal.close() }
    terminal.suspend()
    pty.send("d")
    #expect(terminal.resume(droppingInput: dropping))
    pty.send("q")
    let expected: [TerminalEvent] =
      dropping ? [.key(.character("q"))] : [.key(.character("d")), .key(.character("q"))]
    #expect(events(terminal, atLeast: expected.count) == expected)
  }

  @Test("Reports and key forms that another program left on are turned off, again after each return")
  func quietens() throws {
    let pty = try Pty()
    let terminal = try open(pty)
    defer { terminal.close() }
    for _ in 1...2 {
      let bytes = text(try pty.output())
      let modes = [1000, 1002, 1003, 1004, 1005, 1006, 1015].map { "\u{1B}[?\($0)l" }
      for control in modes + ["\u{1B}[=0u", "\u{1B}[>4;0m"] {
        let place = try #require(bytes.firstRange(of: control), "\(control.dropFirst())")
        let screen = try #require(bytes.firstRange(of: "\u{1B}[?1049h"))
        #expect(screen.lowerBound < place.lowerBound)
      }
      terminal.suspend()
      _ = try pty.output()
      #expect(terminal.resume(droppingInput: false))
    }
  }

  @Test("A sequence that is cut is waited for without holding up the loop")
  func waits() throws {
    let pty = try Pty()
    let terminal = try open(pty)
    defer { terminal.close() }
    #expect(terminal.patience == nil)
    pty.send("\u{1B}[")
    _ = pty.waitForInput(of: terminal)
    let before = CursesTerminal.now
    #expect(terminal.pendingEvents().isEmpty)
    #expect(CursesTerminal.now - before < 500)
    let patience = try #require(terminal.patience)
    #expect((1...1000).contains(patience))
    pty.send("5~")
    #expect(events(terminal, atLeast: 1) == [.key(.pageUp)])
    #expect(terminal.patience == nil)
  }

  @Test("While the line takes no more, frames are dropped and nothing waits")
  func slowLine() throws {
    let pty = try Pty()
    let terminal = try open(pty)
    defer { terminal.close() }
    pty.stuff()
    terminal.draw(frame("Hello"), theme: .standard)
    #expect(terminal.isBehind)
    pty.unstuff()
    terminal.draw(frame("Hello"), theme: .standard)
    #expect(!terminal.isBehind)
    #expect(text(try pty.output()).contains("Hello"))
  }

  @Test("On a line with room for a part of a frame, that part is written and the rest follows whole")
  func partOfFrame() throws {
    let pty = try Pty()
    let terminal = try open(pty)
    defer { terminal.close() }
    _ = try pty.output()
    var drawn = 0
    while !terminal.isBehind, drawn < 10_000 {
      drawn += 1
      terminal.redrawFromScratch()
      terminal.draw(frame("Frame \(ScreenText(String(drawn)))"), theme: .standard)
    }
    #expect(terminal.isBehind)
    for number in 1...50 { terminal.draw(frame("Dropped \(ScreenText(String(number)))"), theme: .standard) }
    terminal.bell()
    var bytes: [UInt8] = []
    while terminal.isBehind {
      bytes += pty.take()
      terminal.draw(frame("Last one"), theme: .standard)
    }
    bytes += try pty.output()
    #expect(text(bytes).contains("Frame \(drawn)") && text(bytes).contains("Last one"))
    #expect(!text(bytes).contains("Dropped") && !bytes.contains(0x07))
    #expect(try !withoutOwnSequences(bytes).contains { $0 < 0x20 && ![0x0D, 0x0A, 0x08].contains($0) })
  }

  @Test(
    "Leaving a terminal that has stopped reading takes a moment, and puts it right for when it reads again")
  func leavesBlocked() throws {
    let pty = try Pty()
    let before = pty.modes
    let terminal = try open(pty)
    defer { terminal.close() }
    pty.stuff()
    terminal.draw(frame("Hello"), theme: .standard)
    let started = CursesTerminal.now
    terminal.close()
    #expect(CursesTerminal.now - started < 2000)
    expectSame(pty.modes, before)
    let bytes = text(pty.unstuff())
    let cancelled = try #require(bytes.firstRange(of: "\u{18}"))
    let reset = bytes[cancelled.upperBound...]
    #expect(reset.contains("\u{1B}[?1049l") && reset.contains("\u{1B}[?2004l"))
  }

  @Test("The descriptors of the shell stay as they were: writing to them still waits")
  func sharedDescriptors() throws {
    let pty = try Pty()
    let terminal = try open(pty)
    defer { terminal.close() }
    #expect(fcntl(pty.replica, F_GETFL) & O_NONBLOCK == 0)
    #expect(fcntl(terminal.outputDescriptor, F_GETFL) & O_NONBLOCK != 0)
  }

  @Test(
    "A terminal that this machine does not know is opened as one like it",
    arguments: ["xterm-ghostty", "alacritty", "foot"])
  func unknownButLike(_ term: String) throws {
    let pty = try Pty()
    let terminal = try open(pty, TerminalEnvironment(term: term))
    defer { terminal.close() }
    #expect(terminal.capabilities.depth == .twoFiftySix)
    terminal.draw(frame("Hello Ann"), theme: .standard)
    #expect(text(try pty.output()).contains("Hello Ann"))
  }

  @Test("What cannot show a full screen is refused with the reason")
  func refused() throws {
    let pty = try Pty()
    #expect(throws: TerminalError.lineOnly(term: "dumb")) { try open(pty, TerminalEnvironment(term: "dumb")) }
    #expect(throws: TerminalError.lineOnly(term: "")) { try open(pty, TerminalEnvironment(term: "")) }
    let odd = TerminalEnvironment(term: "no-such-terminal")
    #expect(throws: TerminalError.unknown(term: "no-such-terminal")) { try open(pty, odd) }
    let null = Glibc.open("/dev/null", O_RDWR)
    defer { Glibc.close(null) }
    #expect(throws: TerminalError.notATerminal) {
      try CursesTerminal.open(environment: xterm, input: null, output: null)
    }
    let terminal = try open(pty)
    defer { terminal.close() }
    #expect(throws: TerminalError.alreadyOpen) { try open(pty) }
  }

  @Test("The signals of the caller stay as they were")
  func signals() throws {
    let pty = try Pty()
    let terminal = try open(pty)
    defer { terminal.close() }
    for number in [SIGTSTP, SIGINT, SIGTERM] {
      var action = sigaction()
      sigaction(number, nil, &action)
      #expect(action.__sigaction_handler.sa_handler == nil, "signal \(number)")
    }
  }

  @Test("After a deadly signal the terminal is put right, a note is left, and the earlier handler runs")
  func crash() throws {
    let pty = try Pty()
    let before = pty.modes
    let note = "/tmp/callcoach-note-\(getpid())"
    unlink(note)
    defer { unlink(note) }
    handlerRan = 0
    let earlier = signal(SIGQUIT) { _ in handlerRan += 1 }
    defer { signal(SIGQUIT, earlier) }
    let terminal = try open(pty, note: note)
    defer { terminal.close() }
    terminal.draw(frame("Hello"), theme: .standard)
    _ = try pty.output()
    // Threads that serve tasks block most signals.
    var quit = sigset_t()
    var blocked = sigset_t()
    sigemptyset(&quit)
    sigaddset(&quit, SIGQUIT)
    pthread_sigmask(SIG_UNBLOCK, &quit, &blocked)
    raise(SIGQUIT)
    pthread_sigmask(SIG_SETMASK, &blocked, nil)
    #expect(handlerRan == 1)
    expectSame(pty.modes, before)
    let bytes = text(try pty.output())
    #expect(bytes.contains("\u{1B}[?1049l") && bytes.contains("\u{1B}[?2004l") && !bytes.contains("$<"))
    let file = try #require(fopen(note, "r"))
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 200)
    #expect(fgets(&line, 200, file) != nil)
    let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    #expect(words == "callcoach stopped on signal 03\n")
  }

  @Test(
    "A crash waits for no pipe in the place of its note, and empties no file that has another name",
    arguments: [true, false])
  func unfitNote(isPipe: Bool) throws {
    let pty = try Pty()
    let note = "/tmp/callcoach-note-\(getpid())-\(isPipe)"
    let letter = note + "-letter"
    for path in [note, letter] { unlink(path) }
    defer { for path in [note, letter] { unlink(path) } }
    if isPipe {
      #expect(mkfifo(note, 0o600) == 0)
    } else {
      let file = Glibc.open(letter, O_WRONLY | O_CREAT, 0o600)
      #expect(write(file, "dear", 4) == 4)
      close(file)
      #expect(link(letter, note) == 0)
    }
    let earlier = signal(SIGQUIT) { _ in handlerRan += 1 }
    defer { signal(SIGQUIT, earlier) }
    let terminal = try open(pty, note: note)
    defer { terminal.close() }
    var quit = sigset_t()
    var blocked = sigset_t()
    sigemptyset(&quit)
    sigaddset(&quit, SIGQUIT)
    pthread_sigmask(SIG_UNBLOCK, &quit, &blocked)
    raise(SIGQUIT)
    pthread_sigmask(SIG_SETMASK, &blocked, nil)
    var entry = stat()
    #expect(isPipe || (stat(letter, &entry) == 0 && entry.st_size == 4))
  }

  @Test("Nearly every scalar that the library knows has the width we count")
  func widthsAgree() {
    #expect(TextEncoding.establish().isUnicode)
    var known = 0
    var differing = 0
    for value in UInt32(0xA0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value), LibraryWidth.of(scalar) >= 0 else { continue }
      let text = ScreenText(String(Character(scalar)))
      guard text.string.unicodeScalars.count == 1 else { continue }
      known += 1
      if LibraryWidth.of(scalar) != text.width { differing += 1 }
    }
    #expect(known > 100_000)
    #expect(differing < 100)
  }
}

/// How often the earlier handler of the crash test ran.
nonisolated(unsafe) private var handlerRan = 0
