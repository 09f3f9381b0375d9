import CNcurses
import CTerminalRescue
public import Cells
import Glibc

/// The full screen through ncurses; one at a time in a process, used from one thread only.
///
/// While it is open, SIGWINCH interrupts poll(2) on the loop's thread; the new size then comes as an event. All other
/// signals stay with the caller. Close it before leaving; a crash is caught by `CrashRescue`.
public final class CursesTerminal: Terminal {
  /// The present size in cells.
  public internal(set) var size: Size
  /// What it can show.
  public let capabilities: TerminalCapabilities
  /// Where the text encoding came from; say so on the screen when it is `ascii`.
  public let encoding: TextEncoding
  /// Whether something drawn waits for the line, or a frame was dropped meanwhile: draw again once it takes more.
  public internal(set) var isBehind = false

  let environment: TerminalEnvironment
  let savedModes: termios
  let streams: TerminalStreams
  let curses: CursesOutput
  let screen: OpaquePointer
  let controls: ScreenControls
  var phase = Phase.active
  var decoder: InputDecoder
  var output = OutputQueue()
  var shown = ShownState()
  var pens: PenSet

  /// The descriptor to poll for input; -1 while the shell has the terminal.
  public var inputDescriptor: Int32 { phase == .active ? streams.inputDescriptor : -1 }
  /// The descriptor to poll for room while the terminal is behind; -1 while the shell has it.
  public var outputDescriptor: Int32 { phase == .active ? streams.outputDescriptor : -1 }

  /// Whether the screen is ours at the moment.
  enum Phase {
    case active, suspended, closed
  }

  /// Only one screen of curses can be open in a process.
  nonisolated(unsafe) private static var isOpen = false

  /// Takes the terminal behind two descriptors, which are duplicated; standard input and output unless told otherwise.
  ///
  /// Throws when it is no terminal, has no movable cursor, or curses does not know it.
  public static func open(
    environment: TerminalEnvironment = .current, input: Int32 = 0,
    output: Int32 = 1, crashNote: String? = nil
  ) throws(TerminalError) -> CursesTerminal {
    if isOpen { throw .alreadyOpen }
    if isatty(input) != 1 || isatty(output) != 1 { throw .notATerminal }
    if environment.isLineOnly { throw .lineOnly(term: environment.term) }
    let terminal = try CursesTerminal(environment: environment, input: input, output: output)
    isOpen = true
    terminal.begin(crashNote: crashNote)
    return terminal
  }

  private init(environment: TerminalEnvironment, input: Int32, output: Int32) throws(TerminalError) {
    var modes = termios()
    if tcgetattr(input, &modes) != 0 { throw .system(code: errno) }
    encoding = TextEncoding.establish()
    streams = try TerminalStreams(input: input, output: output)
    curses = try CursesOutput()
    screen = try CursesTerminal.start(environment, streams, curses)
    savedModes = modes
    self.environment = environment
    controls = ScreenControls(environment: environment)
    let depth = CursesTerminal.startColours(environment)
    capabilities = TerminalCapabilities(unicode: encoding.isUnicode, depth: depth)
    decoder = InputDecoder(sequences: KeyDescriptions.sequences(), patience: environment.patience)
    pens = PenSet(depth: depth)
    size = CursesTerminal.measure(streams.outputDescriptor) ?? Size(columns: 80, rows: 24)
  }

  /// Starts curses and leaves the signals as they were, but for SIGWINCH.
  private static func start(
    _ environment: TerminalEnvironment, _ streams: TerminalStreams, _ curses: CursesOutput
  ) throws(TerminalError) -> OpaquePointer {
    let signals = SignalKeeper([SIGTSTP, SIGINT, SIGTERM])
    defer { signals.restore() }
    for term in environment.descriptions {
      guard let screen = newterm(term, curses.stream, streams.input) else { continue }
      if curses_capability("cup") != nil { return screen }
      endwin()
      delscreen(screen)
      curses.close()
      streams.close()
      throw .lineOnly(term: environment.term)
    }
    curses.close()
    streams.close()
    throw .unknown(term: environment.term)
  }

  private static func startColours(_ environment: TerminalEnvironment) -> ColorDepth {
    guard !environment.noColor, has_colors() else { return .monochrome }
    start_color()
    use_default_colors()
    return environment.depth(colours: Int(curses_colors()))
  }

  /// Sets the modes of the screen, once it is ours. Curses writes into memory, so that it sets none of the line.
  private func begin(crashNote: String?) {
    setRawModes()
    nonl()
    set_escdelay(Int32(clamping: environment.escapeDelay))
    keypad(curses_screen(), true)
    // Without this, curses stops drawing in mid-frame when a key comes in.
    typeahead(-1)
    scrollok(curses_screen(), false)
    fitCurses()
    // Ends what curses keeps back, so that our own controls come after it.
    curs_set(0)
    send(curses.take() + controls.enter)
    CrashRescue.arm(
      terminal: streams.outputDescriptor, modes: savedModes, reset: controls.reset, note: crashNote)
  }

  /// Hands the terminal back for good; doing it twice is harmless.
  public func close() {
    if phase == .closed { return }
    leaveScreen()
    phase = .closed
    CrashRescue.disarm()
    delscreen(screen)
    curses.close()
    streams.close()
    CursesTerminal.isOpen = false
  }

  /// Hands the terminal back to the shell for a while; the caller then stops the process.
  public func suspend() {
    guard phase == .active else { return }
    leaveScreen()
    phase = .suspended
  }

  /// Takes the terminal again, unless the process is in the background; the next frame is written whole. Whether the
  /// screen is ours now.
  public func resume(droppingInput: Bool) -> Bool {
    if phase == .active { return true }
    guard phase == .suspended, !isInBackground else { return false }
    phase = .active
    setRawModes()
    if droppingInput { tcflush(streams.inputDescriptor, TCIFLUSH) }
    decoder.reset()
    // After endwin, drawing brings the alternate screen back.
    doupdate()
    send(curses.take() + controls.enter)
    size = CursesTerminal.measure(streams.outputDescriptor) ?? size
    fitCurses()
    redrawFromScratch()
    CrashRescue.setActive(true)
    return true
  }

  /// Whether another job has the terminal; a terminal that controls no jobs has none.
  private var isInBackground: Bool {
    let owner = tcgetpgrp(streams.inputDescriptor)
    return owner > 0 && owner != getpgrp()
  }

  /// Rings the bell, unless something drawn still waits for the line.
  public func bell() {
    if phase == .active, output.isEmpty { send([0x07]) }
  }

  private func setRawModes() {
    TerminalModes.set(TerminalModes.raw(from: savedModes), on: streams.inputDescriptor)
  }

  /// Leaves the alternate screen with all modes as they were found.
  private func leaveScreen() {
    guard phase == .active else { return }
    CrashRescue.setActive(false)
    output.append(controls.leave)
    curs_set(1)
    endwin()
    output.append(curses.take())
    if !sendWithin(CursesTerminal.leavingPatience) { cutOff() }
    TerminalModes.set(savedModes, on: streams.inputDescriptor)
    shown = ShownState()
    isBehind = false
  }

  /// How long leaving waits for a line that takes no more, in milliseconds.
  private static let leavingPatience: Int64 = 500

  /// Drops what the line does not take, and puts the terminal right for when it reads again: an unfinished sequence is
  /// cancelled first.
  private func cutOff() {
    tcflush(streams.outputDescriptor, TCOFLUSH)
    output.clear()
    send([0x18] + controls.reset)
    output.clear()
  }

  /// Writes bytes after those that wait, as far as the line takes them.
  func send(_ bytes: [UInt8]) {
    output.append(bytes)
    _ = output.write(to: streams.outputDescriptor, at: CursesTerminal.now)
  }

  /// Writes all that waits; whether it was taken in so many milliseconds.
  private func sendWithin(_ milliseconds: Int64) -> Bool {
    let end = CursesTerminal.now + milliseconds
    while !output.write(to: streams.outputDescriptor, at: CursesTerminal.now) {
      let left = end - CursesTerminal.now
      if left <= 0 { return false }
      var request = pollfd(fd: streams.outputDescriptor, events: Int16(POLLOUT), revents: 0)
      poll(&request, 1, Int32(clamping: left))
    }
    return true
  }

  /// The size the system reports for a terminal; nil when it knows none.
  static func measure(_ descriptor: Int32) -> Size? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard curses_window_size(descriptor, &rows, &columns) == 0, rows > 0, columns > 0 else { return nil }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Gives the windows of curses our size.
  func fitCurses() {
    let rows = Int32(clamping: size.rows)
    let columns = Int32(clamping: size.columns)
    if getmaxy(curses_screen()) != rows || getmaxx(curses_screen()) != columns { resizeterm(rows, columns) }
  }
}
