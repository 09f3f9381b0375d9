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
  /// The descriptor to poll for input.
  public let inputDescriptor: Int32
  /// Whether the last frame could not be written yet because the line is slow.
  public internal(set) var isBehind = false

  let outputDescriptor: Int32
  let environment: TerminalEnvironment
  let savedModes: termios
  let streams: TerminalStreams
  let screen: OpaquePointer
  let controls: ScreenControls
  var phase = Phase.active
  var decoder: InputDecoder
  var shown = ShownState()
  var pens: PenSet

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
    screen = try CursesTerminal.start(environment, streams)
    savedModes = modes
    self.environment = environment
    inputDescriptor = streams.inputDescriptor
    outputDescriptor = streams.outputDescriptor
    controls = ScreenControls(environment: environment)
    let depth = CursesTerminal.startColours(environment)
    capabilities = TerminalCapabilities(unicode: encoding.isUnicode, depth: depth)
    decoder = InputDecoder(sequences: KeyDescriptions.sequences())
    pens = PenSet(depth: depth)
    size = CursesTerminal.measure(outputDescriptor) ?? Size(columns: 80, rows: 24)
  }

  /// Starts curses and leaves the signals as they were, but for SIGWINCH.
  private static func start(
    _ environment: TerminalEnvironment, _ streams: TerminalStreams
  ) throws(TerminalError) -> OpaquePointer {
    let signals = SignalKeeper([SIGTSTP, SIGINT, SIGTERM])
    let screen = newterm(environment.term, streams.output, streams.input)
    signals.restore()
    guard let screen else {
      streams.close()
      throw .unknown(term: environment.term)
    }
    if curses_capability("cup") == nil {
      endwin()
      delscreen(screen)
      streams.close()
      throw .lineOnly(term: environment.term)
    }
    return screen
  }

  private static func startColours(_ environment: TerminalEnvironment) -> ColorDepth {
    guard !environment.noColor, has_colors() else { return .monochrome }
    start_color()
    use_default_colors()
    return environment.depth(colours: Int(curses_colors()))
  }

  /// Sets the modes of the screen, once it is ours.
  private func begin(crashNote: String?) {
    raw()
    noecho()
    nonl()
    set_escdelay(environment.escapeDelay)
    keypad(curses_screen(), true)
    // Without this, curses stops drawing in mid-frame when a key comes in.
    typeahead(-1)
    scrollok(curses_screen(), false)
    fitCurses()
    write(controls.enter)
    CrashRescue.arm(
      terminal: outputDescriptor, modes: savedModes, reset: controls.reset, note: crashNote)
  }

  /// Hands the terminal back for good; doing it twice is harmless.
  public func close() {
    if phase == .closed { return }
    leaveScreen()
    phase = .closed
    CrashRescue.disarm()
    delscreen(screen)
    streams.close()
    CursesTerminal.isOpen = false
  }

  /// Hands the terminal back to the shell for a while; the caller then stops the process.
  public func suspend() {
    guard phase == .active else { return }
    leaveScreen()
    phase = .suspended
  }

  /// Takes the terminal again, unless the process is in the background; the next frame is written whole.
  public func resume() {
    guard phase == .suspended, !isInBackground else { return }
    phase = .active
    write(controls.enter)
    // After endwin, drawing restores the modes and the alternate screen.
    doupdate()
    size = CursesTerminal.measure(outputDescriptor) ?? size
    fitCurses()
    redrawFromScratch()
    CrashRescue.setActive(true)
  }

  /// Whether another job has the terminal; a terminal that controls no jobs has none.
  private var isInBackground: Bool {
    let owner = tcgetpgrp(inputDescriptor)
    return owner > 0 && owner != getpgrp()
  }

  /// Rings the bell.
  public func bell() {
    if phase == .active { write([0x07]) }
  }

  /// Leaves the alternate screen with all modes as they were found.
  private func leaveScreen() {
    guard phase == .active else { return }
    CrashRescue.setActive(false)
    write(controls.leave)
    curs_set(1)
    endwin()
    var modes = savedModes
    tcsetattr(inputDescriptor, TCSADRAIN, &modes)
    shown = ShownState()
  }

  /// Writes control bytes of our own past curses, which keeps no output back between frames.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(outputDescriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
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
