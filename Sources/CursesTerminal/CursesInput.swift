import CNcurses
public import Cells
import Glibc

extension CursesTerminal {
  /// The longest silence in an open paste, in milliseconds, before it counts as ended.
  static let pasteSilence: Int32 = 1000
  /// The most bytes taken in one go, so that a flood cannot keep the screen from being drawn.
  static let drainLimit = 4 << 20

  /// Takes all events that have come in; waits for nothing but the rest of a begun sequence.
  ///
  /// A terminal that is gone is reported by `hungUp`, each time it is asked.
  public func pendingEvents() -> [TerminalEvent] {
    guard phase == .active else { return [] }
    var events = sizeEvents()
    var taken = 0
    while taken < CursesTerminal.drainLimit {
      switch readInput(waiting: patience) {
      case .bytes(let bytes):
        taken += bytes.count
        events += decoder.feed(bytes)
      case .none:
        if decoder.isIncomplete { events += decoder.flush() }
        return events
      case .interrupted:
        events += sizeEvents()
      case .gone:
        return events + decoder.flush() + [.hungUp]
      }
    }
    return events
  }

  private enum Input {
    case bytes(ArraySlice<UInt8>)
    case none
    case interrupted
    case gone
  }

  /// How long to wait for more, in milliseconds: only when something has begun.
  private var patience: Int32 {
    if decoder.isPasting { return CursesTerminal.pasteSilence }
    return decoder.isIncomplete ? environment.escapeDelay : 0
  }

  private func readInput(waiting milliseconds: Int32) -> Input {
    var request = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
    let ready = poll(&request, 1, milliseconds)
    if ready < 0 { return errno == EINTR ? .interrupted : .gone }
    if ready == 0 { return .none }
    if request.revents & Int16(POLLIN) == 0 { return .gone }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = bytes.withUnsafeMutableBytes { read(inputDescriptor, $0.baseAddress, $0.count) }
    if count > 0 { return .bytes(bytes[..<count]) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? .interrupted : .gone
  }

  /// A change of size since the last look; the next frame is then written whole.
  private func sizeEvents() -> [TerminalEvent] {
    guard let present = CursesTerminal.measure(outputDescriptor), present != size else { return [] }
    size = present
    fitCurses()
    redrawFromScratch()
    return [.resized(present)]
  }
}
