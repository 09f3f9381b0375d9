import CPseudoTerminal
import Foundation

/// A program on a pseudo-terminal, with the model of a screen that it writes to.
final class PseudoTerminal {
  /// What the program has drawn so far.
  private(set) var screen: ScreenModel
  /// The program.
  let process: pid_t
  /// The instant just before the program was started, in nanoseconds of the monotonic clock.
  let startedAt: UInt64
  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 262_144)

  /// Starts a program on a fresh terminal.
  init(_ command: [String], environment: [String: String], columns: Int, rows: Int) throws {
    screen = ScreenModel(columns: columns, rows: rows)
    var device = [CChar](repeating: 0, count: 128)
    descriptor = pseudo_terminal_open(Int32(columns), Int32(rows), &device, device.count)
    guard descriptor >= 0 else { throw Self.failure("no pseudo-terminal") }
    startedAt = MonotonicClock.now()
    process = CStrings.lend(command) { argv in
      CStrings.lend(environment.map { "\($0)=\($1)" }.sorted()) { pseudo_terminal_start(device, argv, $0) }
    }
    guard process > 0 else { throw Self.failure(command[0]) }
  }

  /// Closes the terminal, as a closed window does, and waits until the program has gone.
  func end() {
    close(descriptor)
    Child.end(process)
  }

  /// Waits for the next chunk and draws it. Its size and the instant at which it was there; nil when none
  /// came in time.
  func nextChunk(within nanoseconds: UInt64) throws -> (count: Int, at: UInt64)? {
    let deadline = MonotonicClock.now() + nanoseconds
    while true {
      let now = MonotonicClock.now()
      guard now < deadline else { return nil }
      let ready = pseudo_terminal_wait(descriptor, deadline - now)
      guard ready >= 0 else { throw Self.failure("the terminal") }
      guard ready > 0 else { continue }
      let at = MonotonicClock.now()
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { throw BenchFailure("the program ended") }
      screen.draw(buffer[..<count])
      if !screen.replies.isEmpty { try send(screen.takeReplies()) }
      return (count, at)
    }
  }

  /// Reads until the program has been quiet for so long. The bytes, and when the last of them came.
  func readUntilQuiet(
    firstWithin patience: UInt64, quiet: UInt64, atMost cap: UInt64
  ) throws -> (count: Int, lastAt: UInt64)? {
    guard let first = try nextChunk(within: patience) else { return nil }
    var (count, lastAt) = first
    while lastAt - first.at < cap, let more = try nextChunk(within: quiet) {
      count += more.count
      lastAt = more.at
    }
    return (count, lastAt)
  }

  /// Sends bytes as the keyboard would.
  func send(_ bytes: [UInt8]) throws {
    guard write(descriptor, bytes, bytes.count) == bytes.count else {
      throw BenchFailure("the program takes no keys")
    }
  }

  private static func failure(_ what: String) -> BenchFailure {
    BenchFailure("\(what): \(String(cString: strerror(errno)))")
  }
}
