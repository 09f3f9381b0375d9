public import Cells
import Glibc

extension CursesTerminal {
  /// The most bytes taken in one go, so that a flood cannot keep the screen from being drawn.
  static let drainLimit = 4 << 20

  /// Takes all events that have come in; waits for nothing.
  ///
  /// A terminal that is gone is reported by `hungUp`, each time it is asked.
  public func pendingEvents() -> [TerminalEvent] {
    guard phase == .active else { return [] }
    var events = sizeEvents()
    var taken = 0
    while taken < CursesTerminal.drainLimit {
      switch readInput() {
      case .bytes(let bytes):
        taken += bytes.count
        events += decoder.feed(bytes, at: CursesTerminal.now)
      case .none:
        return events + decoder.expire(at: CursesTerminal.now)
      case .interrupted:
        events += sizeEvents()
      case .gone:
        return events + decoder.flush() + [.hungUp]
      }
    }
    return events
  }

  /// Milliseconds until what has begun is decided even if nothing more comes in; nil when nothing has begun.
  public var patience: Int64? {
    phase == .active ? decoder.deadline.map { max(0, $0 - CursesTerminal.now) } : nil
  }

  /// Milliseconds on a clock that only goes forward.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  private enum Input {
    case bytes(ArraySlice<UInt8>)
    case none
    case interrupted
    case gone
  }

  private func readInput() -> Input {
    var request = pollfd(fd: streams.inputDescriptor, events: Int16(POLLIN), revents: 0)
    let ready = poll(&request, 1, 0)
    if ready < 0 { return errno == EINTR ? .interrupted : .gone }
    if ready == 0 { return .none }
    if request.revents & Int16(POLLIN) == 0 { return .gone }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = bytes.withUnsafeMutableBytes { read(streams.inputDescriptor, $0.baseAddress, $0.count) }
    if count > 0 { return .bytes(bytes[..<count]) }
    if count < 0 && errno == EAGAIN { return .none }
    return count < 0 && errno == EINTR ? .interrupted : .gone
  }

  /// A change of size since the last look; the next frame is then written whole.
  private func sizeEvents() -> [TerminalEvent] {
    guard let present = CursesTerminal.measure(streams.outputDescriptor), present != size else { return [] }
    size = present
    fitCurses()
    redrawFromScratch()
    return [.resized(present)]
  }
}
