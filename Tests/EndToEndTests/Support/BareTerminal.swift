import Foundation

/// A program on a terminal that nobody reads unless the test does, and that sends what the test says, byte for byte; tmux
/// always reads, and sends keys.
final class BareTerminal {
  private let far: Int32
  private let near: Int32
  private let process: pid_t
  private var status: Int32?
  private var written: [UInt8] = []

  /// Runs a program for as long as `body` runs, and kills it then if it still does.
  static func with(
    _ command: [String], environment: [String: String], columns: UInt16 = 100, rows: UInt16 = 30,
    body: (BareTerminal) throws -> Void
  ) throws {
    let terminal = try BareTerminal(command, environment: environment, columns: columns, rows: rows)
    defer { terminal.end() }
    try body(terminal)
  }

  private init(_ command: [String], environment: [String: String], columns: UInt16, rows: UInt16) throws {
    var ends: (far: Int32, near: Int32) = (-1, -1)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ends.far, &ends.near, nil, nil, &size) == 0, let name = ttyname(ends.near) else {
      throw TestFailure("no terminal: \(String(cString: strerror(errno)))")
    }
    (far, near) = ends
    process = try Self.start(command, environment: environment, on: String(cString: name))
  }

  /// A process that leads a session takes the first terminal it opens for its own.
  private static func start(_ command: [String], environment: [String: String], on terminal: String) throws
    -> pid_t
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in Int32(0)...2 { posix_spawn_file_actions_addopen(&actions, stream, terminal, O_RDWR, 0) }
    return try Program.start(
      command[0], Array(command.dropFirst()), environment: environment, opening: &actions, leading: true)
  }

  /// Types a text.
  func send(_ text: String) throws { try send(Array(text.utf8)) }

  /// Sends bytes.
  func send(_ bytes: [UInt8]) throws {
    guard write(far, bytes, bytes.count) == bytes.count else {
      throw TestFailure("the terminal takes nothing: \(String(cString: strerror(errno)))")
    }
  }

  /// Types a key at the pace of a fast hand and waits until the program has read it: what comes at once is a paste.
  func press(_ key: String) throws {
    try send(key)
    // The system hands bytes over a moment after they were written.
    _ = poll(nil, 0, 20)
    let isTaken = Waiting.until(10) { hasReadAll }
    guard isTaken else { throw TestFailure("the key “\(key)” is not read") }
  }

  /// Whether the program has read all that was typed.
  var hasReadAll: Bool {
    var waiting: Int32 = 0
    return ioctl(near, UInt(FIONREAD), &waiting) == 0 && waiting == 0
  }

  /// Reads until the program has written some words.
  func read(until words: String, within seconds: Double = 10) throws {
    let isWritten = Waiting.until(seconds) {
      readOn()
      return String(decoding: written, as: UTF8.self).contains(words)
    }
    guard isWritten else {
      throw TestFailure("“\(words)” was not written, but: \(String(decoding: written, as: UTF8.self))")
    }
  }

  /// Takes all that waits to be read.
  func readOn() {
    var request = pollfd(fd: far, events: Int16(POLLIN), revents: 0)
    var block = [UInt8](repeating: 0, count: 65_536)
    while poll(&request, 1, 0) > 0 {
      let count = Foundation.read(far, &block, block.count)
      guard count > 0 else { return }
      written += block[..<count]
    }
  }

  /// Sends a signal to the program.
  func kill(_ signal: Int32) { _ = Foundation.kill(process, signal) }

  /// How the program ended: its exit code, or 128 and the number of the signal; nil when it still runs by then.
  func exit(within seconds: Double) -> Int32? {
    _ = Waiting.until(seconds) { hasEnded }
    return status
  }

  private var hasEnded: Bool {
    if status != nil { return true }
    var word: Int32 = 0
    guard waitpid(process, &word, WNOHANG) == process else { return false }
    let signal = word & 0x7F
    status = signal == 0 ? (word >> 8) & 0xFF : 128 + signal
    return true
  }

  private func end() {
    if !hasEnded { kill(SIGKILL) }
    close(near)
    close(far)
    _ = exit(within: 10)
  }
}
