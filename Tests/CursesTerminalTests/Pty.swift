import Cells
import Glibc

@testable import CursesTerminal

/// A terminal made of a pair of descriptors, whose far end the test holds.
final class Pty {
  /// The end that a terminal program would see.
  let replica: Int32
  private var primary: Int32

  init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
    var near: Int32 = -1
    var far: Int32 = -1
    if openpty(&far, &near, nil, nil, nil) != 0 { throw PtyError(code: errno) }
    for descriptor in [near, far] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    primary = far
    replica = near
    resize(columns: columns, rows: rows)
  }

  deinit {
    close(replica)
    hangUp()
  }

  /// Changes the size, as a window would.
  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(primary, UInt(TIOCSWINSZ), &size)
  }

  /// Closes the far end.
  func hangUp() {
    if primary >= 0 { close(primary) }
    primary = -1
  }

  /// The modes of the terminal.
  var modes: termios {
    var modes = termios()
    tcgetattr(replica, &modes)
    return modes
  }

  /// Types bytes.
  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(primary, bytes, bytes.count)
  }

  /// Everything written to the terminal until now; a mark written after it tells where it ends.
  func output() throws -> [UInt8] {
    let mark = Array("<<end of output>>".utf8)
    _ = write(replica, mark, mark.count)
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65536)
    while !bytes.suffix(mark.count).elementsEqual(mark) {
      var request = pollfd(fd: primary, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, 5000) > 0 else { throw PtyError(code: ETIMEDOUT) }
      let count = read(primary, &block, block.count)
      if count <= 0 { throw PtyError(code: errno) }
      bytes += block[..<count]
    }
    return Array(bytes.dropLast(mark.count))
  }

  /// Waits until the terminal can read something; whether it can within five seconds.
  func waitForInput(of terminal: CursesTerminal) -> Bool {
    var request = pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 5000) > 0
  }

  /// Takes what was written until now, without waiting for more.
  func take() -> [UInt8] {
    var block = [UInt8](repeating: 0, count: 65536)
    var request = pollfd(fd: primary, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, 0) > 0 else { return [] }
    let count = read(primary, &block, block.count)
    return count > 0 ? Array(block[..<count]) : []
  }

  /// Fills the line until it takes not one byte more, for 300 ms: what was taken goes on to the far end by and by, which
  /// makes room again.
  func stuff() {
    let flags = fcntl(replica, F_GETFL)
    _ = fcntl(replica, F_SETFL, flags | O_NONBLOCK)
    let block = [UInt8](repeating: 0x2E, count: 1024)
    var silent = 0
    while silent < 15 {
      var request = pollfd(fd: replica, events: Int16(POLLOUT), revents: 0)
      poll(&request, 1, 20)
      let isFull = write(replica, block, block.count) < 0 && write(replica, block, 1) < 0
      silent = isFull ? silent + 1 : 0
    }
    _ = fcntl(replica, F_SETFL, flags)
  }

  /// Takes what was stuffed in and whatever came after it.
  @discardableResult
  func unstuff() -> [UInt8] {
    var bytes: [UInt8] = []
    var request = pollfd(fd: primary, events: Int16(POLLIN), revents: 0)
    while poll(&request, 1, 200) > 0, case let more = take(), !more.isEmpty { bytes += more }
    return bytes
  }
}

/// A call on the pair of descriptors that failed.
struct PtyError: Error {
  let code: Int32
}
