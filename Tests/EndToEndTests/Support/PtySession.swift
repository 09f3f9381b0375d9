import Dispatch
import Foundation
import Synchronization

/// One program on a pseudo-terminal whose far end the test holds: what a terminal sends reaches it byte for byte, at the
/// moment the test chooses.
final class PtySession: Sendable {
  /// The program.
  let process: pid_t
  private let far: Int32
  private let written = Mutex<[UInt8]>([])

  /// Runs a program on a pseudo-terminal for as long as `body` runs. What it writes is read all the time.
  static func with(
    _ command: [String], columns: UInt16 = 100, rows: UInt16 = 30, environment: [String: String],
    body: (PtySession) throws -> Void
  ) throws {
    let session = try PtySession(command, columns, rows, environment)
    defer { session.end() }
    try body(session)
  }

  private init(
    _ command: [String], _ columns: UInt16, _ rows: UInt16, _ environment: [String: String]
  ) throws {
    var (primary, replica) = (Int32(-1), Int32(-1))
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&primary, &replica, nil, nil, &size) == 0, let place = ttyname(replica) else {
      throw TestFailure("no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    far = primary
    let name = String(cString: place)
    // Held open until the program has it, so that the reader does not meet an end before the beginning.
    defer { close(replica) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in Int32(0)...2 { posix_spawn_file_actions_addopen(&actions, stream, name, O_RDWR, 0) }
    process = try Program.start(
      command[0], Array(command.dropFirst()), environment: environment, opening: &actions, leading: true)
    Thread.detachNewThread { [self] in readAll() }
  }

  /// Reads until the program's last descriptor of the terminal is closed.
  private func readAll() {
    var block = [UInt8](repeating: 0, count: 65536)
    while case let count = read(far, &block, block.count), count > 0 {
      written.withLock { $0 += block[..<count] }
    }
  }

  private func end() {
    kill(process, SIGKILL)
    _ = Program.waitForEnd(of: process, within: 10)
    close(far)
  }

  /// Sends bytes as a terminal would.
  func send(_ bytes: some Collection<UInt8>) throws {
    let block = Array(bytes)
    guard write(far, block, block.count) == block.count else {
      throw TestFailure("the pseudo-terminal takes nothing: \(String(cString: strerror(errno)))")
    }
  }

  /// Waits until some words have been written, after everything that `since` bytes held.
  func wait(for words: String, since: Int = 0, within seconds: Double = 20) throws {
    let sought = Data(words.utf8)
    let isThere = Waiting.until(seconds) {
      written.withLock { Data($0.dropFirst(since)).range(of: sought) != nil }
    }
    if !isThere { throw TestFailure("“\(words)” was not written within \(seconds) s") }
  }

  /// How many bytes it has written.
  var count: Int { written.withLock { $0.count } }
}
