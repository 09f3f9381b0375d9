public import Cells

/// A terminal without a screen: it keeps the frames it is given and hands out the events it was fed.
public final class FakeTerminal: Terminal {
  /// The present size; change it with `resize(to:)`.
  public private(set) var size: Size
  /// What it claims to show.
  public var capabilities: TerminalCapabilities
  /// The descriptor it claims to read; -1 unless a test sets one.
  public var inputDescriptor: Int32 = -1
  /// The descriptor it claims to write to; -1 unless a test sets one.
  public var outputDescriptor: Int32 = -1
  /// How long it claims to wait for the rest of a sequence.
  public var patience: Int64?
  /// Whether it claims to be slow.
  public var isBehind = false
  /// Every frame drawn, the oldest first.
  public private(set) var frames: [Frame] = []
  /// The theme of the last frame.
  public private(set) var theme: Theme?
  /// How often the next frame was asked to be written whole.
  public private(set) var redraws = 0
  /// How often the bell rang.
  public private(set) var bells = 0
  /// Whether the shell has the terminal.
  public private(set) var isSuspended = false
  /// Whether it was handed back for good.
  public private(set) var isClosed = false

  private var events: [TerminalEvent] = []

  /// Makes a terminal; without arguments 80x24 with Unicode and 256 colours.
  public init(
    size: Size = Size(columns: 80, rows: 24),
    capabilities: TerminalCapabilities = TerminalCapabilities(unicode: true, depth: .twoFiftySix)
  ) {
    self.size = size
    self.capabilities = capabilities
  }

  /// The frame on the screen, if any was drawn.
  public var screen: Frame? { frames.last }

  /// The rows on the screen without blanks at their ends; empty before the first frame.
  public var rows: [String] {
    guard let buffer = screen?.buffer else { return [] }
    return (0..<buffer.size.rows).map(buffer.rowText)
  }

  /// Whether the screen shows some words within one row.
  public func shows(_ words: String) -> Bool {
    rows.contains { $0.contains(words) }
  }

  /// Feeds events, to be taken by the next `pendingEvents`.
  public func send(_ events: [TerminalEvent]) {
    self.events += events
  }

  /// Presses keys.
  public func press(_ keys: Key...) {
    send(keys.map(TerminalEvent.key))
  }

  /// Presses the printing keys of a text.
  public func type(_ text: String) {
    send(text.map { .key(.character($0)) })
  }

  /// Changes the size and reports it.
  public func resize(to size: Size) {
    self.size = size
    send([.resized(size)])
  }

  /// Keeps the frame.
  public func draw(_ frame: Frame, theme: Theme) {
    frames.append(frame)
    self.theme = theme
  }

  /// Counts the request.
  public func redrawFromScratch() { redraws += 1 }

  /// Hands out what was fed since the last call.
  public func pendingEvents() -> [TerminalEvent] {
    defer { events = [] }
    return events
  }

  /// Notes that the shell has the terminal.
  public func suspend() { isSuspended = true }

  /// Notes that the shell gave it back, and whether what was typed meanwhile is to be dropped.
  public func resume(droppingInput: Bool) -> Bool {
    isSuspended = false
    redraws += 1
    if droppingInput { events = [] }
    return true
  }

  /// Notes that it was handed back for good.
  public func close() { isClosed = true }

  /// Counts the ring.
  public func bell() { bells += 1 }
}
