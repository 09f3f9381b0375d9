import Foundation

/// A named pipe through which tmux hands on every byte that the program writes.
final class OutputTap {
  /// The pipe's place in the file system.
  let path: String
  private let descriptor: Int32
  private var collected: [UInt8] = []

  /// Makes the pipe. It is opened to read and write, so that it never stands at its end.
  init(path: String) throws {
    self.path = path
    guard mkfifo(path, 0o600) == 0 else { throw TestFailure("no pipe at \(path)") }
    descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw TestFailure("no pipe at \(path)") }
  }

  /// Waits until the program has written something, or the time is up.
  func waitForOutput(atMost seconds: Double) {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&waiting, 1, Int32(seconds * 1_000))
    drain()
  }

  /// Every byte so far.
  func bytes() -> [UInt8] {
    drain()
    return collected
  }

  /// Closes the pipe.
  func close() { _ = Foundation.close(descriptor) }

  private func drain() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return }
      collected += buffer[..<count]
    }
  }
}
