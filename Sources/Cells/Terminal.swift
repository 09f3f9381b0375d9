/// The port through which the coach sees keys and shows frames; used from one thread only.
public protocol Terminal: AnyObject {
  /// The present size in cells.
  var size: Size { get }
  /// What it can show.
  var capabilities: TerminalCapabilities { get }
  /// The file descriptor to poll for input; -1 when there is none.
  var inputDescriptor: Int32 { get }
  /// Whether the last frame could not be written yet because the line is slow: draw again soon.
  var isBehind: Bool { get }

  /// Shows a frame, writing only what changed since the last one.
  func draw(_ frame: Frame, theme: Theme)
  /// Forgets what is on the screen, so that the next frame is written whole.
  func redrawFromScratch()
  /// Takes all events that have come in; waits for nothing but the rest of a begun sequence.
  func pendingEvents() -> [TerminalEvent]
  /// Hands the terminal back to the shell for a while.
  func suspend()
  /// Takes the terminal again after `suspend`; the next frame is written whole.
  func resume()
  /// Hands the terminal back for good; doing it twice is harmless.
  func close()
  /// Rings the bell.
  func bell()
}
