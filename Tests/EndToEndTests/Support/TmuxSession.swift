import Foundation
import Testing

/// One program in a real terminal: a tmux server of its own, on a private socket, in a scrubbed environment.
///
/// Use it through `TmuxSession.with`, which ends the server whatever happens:
///
///     try TmuxSession.with([callcoach], home: home) { session in
///       try session.wait(until: "Due now")
///       try session.send("c")
///     }
final class TmuxSession {
  private let tmux: String
  private let folder: ScratchFolder
  private let tap: OutputTap
  private var server: pid_t?
  private var lastKey: (name: String, at: ContinuousClock.Instant)?
  /// The environment that the program was given, whole.
  let environment: [String: String]

  /// Runs a program in a terminal for as long as `body` runs.
  ///
  /// - Parameters:
  ///   - command: The program's full path and its arguments.
  ///   - home: Its HOME and its working folder; a fresh one when left out. Two sessions may share one.
  ///   - environment: Added to the scrubbed environment, or put in place of what is there.
  static func with(
    _ command: [String], home: ScratchFolder? = nil, columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:], body: (TmuxSession) throws -> Void
  ) throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    var scrubbed = scrubbedEnvironment(home: home ?? folder, clock: try .workingTime())
    scrubbed.merge(environment) { $1 }
    let session = try TmuxSession(folder: folder, environment: scrubbed)
    defer { session.end() }
    try session.start(command, columns: columns, rows: rows)
    try body(session)
  }

  /// The environment that a program gets when nothing is added: no locale, zone, clock or XDG folder of the machine.
  static func scrubbedEnvironment(home: ScratchFolder, clock: TestClock) -> [String: String] {
    [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": home.path, "TERM": "screen-256color",
      "LANG": "C.UTF-8", "TZ": "Europe/London", "SHELL": "/bin/sh",
    ].merging(clock.environment()) { $1 }
  }

  private init(folder: ScratchFolder, environment: [String: String]) throws {
    tmux = try Program.find("tmux", hint: "install it with: sudo apt-get install tmux")
    self.folder = folder
    self.environment = environment
    tap = try OutputTap(path: folder.path("output"))
  }

  private func start(_ command: [String], columns: Int, rows: Int) throws {
    let program = ["exec", "env", "-i"] + environment.map { "\($0)=\($1)" }.sorted() + command
    let line = program.enumerated().map { $0.offset < 3 ? $0.element : Self.quoted($0.element) }
    // A dead program's screen stays as it left it, without a line of tmux's own.
    let options = [
      ["-g", "status", "off"], ["-g", "remain-on-exit", "on"], ["-g", "-q", "remain-on-exit-format", ""],
      ["-g", "default-terminal", "screen-256color"], ["-g", "history-limit", "5000"],
    ]
    let window = ["-d", "-x", "\(columns)", "-y", "\(rows)", "-c", environment["HOME"] ?? "/"]
    // One command list: the server reads nothing of the program before the pipe stands.
    var commands: [String] = []
    for option in options { commands += ["set"] + option + [";"] }
    commands += ["new-session"] + window + [line.joined(separator: " "), ";"]
    commands += ["pipe-pane", "-O", "exec cat >" + Self.quoted(tap.path)]
    try run(commands)
    server = pid_t(try value(of: "pid"))
  }

  /// Ends the server and with it the program.
  private func end() {
    if (try? run(["kill-server"])) == nil, let server { Foundation.kill(server, SIGKILL) }
    tap.close()
  }

  // MARK: what the rep does

  /// Presses keys, by tmux's names: `a`, `Space`, `Enter`, `Escape`, `Tab`, `Up`, `F1`, `C-c`, `M-x`.
  ///
  /// A key that comes again follows no sooner than a hand presses it: sooner, it would count as held.
  func send(_ keys: String...) throws {
    for key in keys {
      try waitForHand(key)
      try run(["send-keys", Self.unseparated(key)])
      lastKey = (key, .now)
    }
  }

  /// How long a hand needs at least between two presses of one key.
  private static let handGap = Duration.milliseconds(130)

  private func waitForHand(_ key: String) throws {
    guard let lastKey, lastKey.name == key else { return }
    let (seconds, fraction) = (lastKey.at + Self.handGap - .now).components
    let milliseconds = seconds * 1000 + fraction / 1_000_000_000_000_000 + 1
    if milliseconds > 0 { poll(nil, 0, Int32(clamping: milliseconds)) }
  }

  /// Types text, character by character.
  func sendLiteral(_ text: String) throws { try run(["send-keys", "-l", "--", Self.unseparated(text)]) }

  /// Pastes text, between brackets where the program asked for them.
  func paste(_ text: String) throws {
    try run(["set-buffer", "-b", "paste", "--", Self.unseparated(text)])
    try run(["paste-buffer", "-p", "-r", "-d", "-b", "paste"])
  }

  /// Closes the terminal under the program, as a window is closed.
  func closeTerminal() throws {
    // A second window keeps the server alive.
    try run(["new-window", "-d", "exec sleep 600", ";", "kill-pane"])
  }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) throws {
    try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  // MARK: what the rep sees

  /// The screen as text: one line for each row, without the spaces at its end.
  func screen() throws -> String { try run(["capture-pane", "-p"]) }

  /// The screen as text with the escape sequences of its colours.
  func styledScreen() throws -> String { try run(["capture-pane", "-p", "-e"]) }

  /// Every byte that the program has written so far.
  func rawOutput() -> [UInt8] { tap.bytes() }

  /// One of tmux's format variables of the pane, such as `alternate_on`, `cursor_x` or `pane_width`.
  func value(of variable: String) throws -> String {
    try run(["display-message", "-p", "#{\(variable)}"]).trimmingCharacters(in: .newlines)
  }

  /// Waits until the screen shows the text.
  @discardableResult
  func wait(until text: String, within seconds: Double = 10) throws -> String {
    try wait(until: "the screen shows “\(text)”", within: seconds) { $0.contains(text) }
  }

  /// Waits until the screen no longer shows the text.
  @discardableResult
  func wait(untilGone text: String, within seconds: Double = 10) throws -> String {
    try wait(until: "the screen no longer shows “\(text)”", within: seconds) { !$0.contains(text) }
  }

  /// Waits until the condition holds for the screen, and returns that screen. It looks again whenever the program
  /// has written something, and throws with the screen when the deadline has passed.
  @discardableResult
  func wait(until what: String, within seconds: Double, _ holds: (String) throws -> Bool) throws -> String {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while true {
      let seen = try screen()
      if try holds(seen) { return seen }
      guard deadline.timeIntervalSinceNow > 0 else {
        throw TestFailure("After \(seconds) s still waiting until \(what). The screen:\n\(Self.framed(seen))")
      }
      tap.waitForOutput(atMost: 0.1)
    }
  }

  // MARK: the process

  /// The process that the terminal runs.
  func processID() throws -> pid_t {
    guard let process = pid_t(try value(of: "pane_pid")) else {
      throw TestFailure("the terminal runs no process")
    }
    return process
  }

  /// The newest process of that name among those that the terminal's process has started, at any depth.
  func processID(of name: String) throws -> pid_t {
    let all = ProcessTable.now()
    guard let found = all.descendants(of: try processID()).last(where: { $0.name == name }) else {
      throw TestFailure("no process \(name) runs in the terminal. The screen:\n\(Self.framed(try screen()))")
    }
    return found.id
  }

  /// Sends a signal to the process that the terminal runs.
  func kill(_ signal: Int32) throws {
    let process = try processID()
    guard Foundation.kill(process, signal) == 0 else { throw TestFailure("process \(process) is gone") }
  }

  /// Waits until the program has ended; its exit code, or 128 and the number of the signal that ended it.
  @discardableResult
  func waitForExit(within seconds: Double = 10) throws -> Int32 {
    var ended: Int32?
    try wait(until: "the program has ended", within: seconds) { _ in
      // tmux sees the end of the output first. Now and then it misses the end of a process that died right
      // after its start, until another child of the server ends.
      if try value(of: "pane_dead") == "1" { try run(["run-shell", "true"]) }
      if let status = Int32(try value(of: "pane_dead_status")) { ended = status }
      if let signal = Int32(try value(of: "pane_dead_signal")) { ended = 128 + signal }
      return ended != nil
    }
    return try #require(ended)
  }

  // MARK: tmux

  @discardableResult
  private func run(_ command: [String]) throws -> String {
    let own = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8", "TERM": "screen-256color"]
    let result = try Program.run(
      tmux, ["-u", "-S", folder.path("socket"), "-f", "/dev/null"] + command, environment: own)
    guard result.status == 0 else {
      throw TestFailure("tmux \(command.joined(separator: " ")): \(result.errors)")
    }
    return result.output
  }

  /// tmux takes a semicolon at the end of an argument for the end of the command.
  private static func unseparated(_ text: String) -> String {
    text.hasSuffix(";") ? text.dropLast() + "\\;" : text
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }

  private static func framed(_ screen: String) -> String {
    screen.split(separator: "\n", omittingEmptySubsequences: false).map { "  │\($0)" }.joined(separator: "\n")
  }
}
