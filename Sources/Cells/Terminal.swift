/// The port through which the coach sees keys and shows frames; used from one thread only.
public protocol Terminal: AnyObject {
  /// The present size in cells.
  var size: Size { get }
  /// What it can show.
  var capabilities: TerminalCapabilities { get }
  /// The file descriptor to poll for input; -1 when there is none.
  var inputDescriptor: Int32 { get }
  /// The file descriptor to poll for room while it is behind; -1 when there is none.
  var outputDescriptor: Int32 { get }
  /// Whether the line has not taken all that was drawn: draw again once there is room.
  var isBehind: Bool { get }
  /// Milliseconds after which to ask for events though nothing came in, because a sequence has begun; nil when none has.
  var patience: Int64? { get }

  /// Shows a frame, writing only what changed since the last one.
  func draw(_ frame: Frame, theme: Theme)
  /// Forgets what is on the screen, so that the next frame is written whole.
  func redrawFromScratch()
  /// Takes all events that have come in; waits for nothing.
  func pendingEvents() -> [TerminalEvent]
  /// Hands the terminal back to the shell for a while.
  func suspend()
  /// Takes the terminal again after `suspend`; the next frame is written whole. What was typed meanwhile is dropped where
  /// it was meant for another program.
  ///
  /// Whether the screen is ours: another job may have the terminal.
  func resume(droppingInput: Bool) -> Bool
  /// Hands the terminal back for good; doing it twice is harmless.
  func close()
  /// Rings the bell.
  func bell()
}
