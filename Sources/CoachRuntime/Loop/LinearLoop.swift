import CallScript
import Cells
import CoachApp
import Glibc

/// The same coach in plain lines that are only ever added: for screen readers, pipes and dumb terminals.
final class LinearLoop {
  private let clock: SystemClock
  private let runner: EffectRunner
  private let signals: SignalSource
  private var state: AppState
  private var printed = ""
  private var exitCode: Int32?
  private var unread: [UInt8] = []
  private var inputEnded = false

  init(state: AppState, clock: SystemClock, runner: EffectRunner, signals: SignalSource) {
    self.state = state
    self.clock = clock
    self.runner = runner
    self.signals = signals
  }

  /// Runs until the input ends or the rep leaves; comes back with the exit code.
  func run(first: [AppAction]) -> Int32 {
    for action in first { take(action) }
    while exitCode == nil {
      takeAnswers()
      print()
      sleep()
      for number in signals.take() where number != SIGCONT { take(signal: number) }
      takeLine()
    }
    return runner.finish(exitCode ?? 0)
  }

  private func take(_ action: AppAction) {
    for effect in reduce(&state, Stamped(action, at: clock.stamp())) {
      switch effect {
      case .quit(let code): exitCode = exitCode ?? code
      case .bell, .redraw: break
      case .suspend: signals.stopProcess()
      case .loadHome, .prepareCall, .append, .retrySave, .closeCall, .resumeCall, .dismissCall,
        .findContacts, .saveContact, .saveFact:
        runner.perform(effect, now: state.now)
      }
    }
  }

  /// Takes in what every line typed so far led to: what is printed is final, and the next line meets it.
  private func takeAnswers() {
    runner.settle()
    while case let answers = runner.inbox.take(), !answers.isEmpty {
      for action in answers { take(action) }
      runner.settle()
    }
  }

  private func take(signal number: Int32) {
    switch number {
    case SIGINT: take(.interrupt)
    case SIGTSTP: signals.stopProcess()
    default: take(.terminate(code: 128 + number))
    }
  }

  /// Prints the state when it reads otherwise than what was printed last.
  private func print() {
    let text = LinearPresenter.text(state)
    guard text != printed else { return }
    printed = text
    write(text + "> ")
  }

  private func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 {
        exitCode = exitCode ?? 74
        return
      }
      bytes = bytes.dropFirst(count)
    }
  }

  private func sleep() {
    if unread.contains(10) { return }
    var watched = [inputEnded ? -1 : STDIN_FILENO, runner.inbox.descriptor, signals.descriptor]
      .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    _ = poll(&watched, nfds_t(watched.count), -1)
    guard watched[0].revents != 0 else { return }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count > 0 { unread += chunk[..<count] } else if count == 0 || errno != EINTR { inputEnded = true }
  }

  /// Takes one line, so that every answer is printed before the next is read; the end of the input leaves.
  private func takeLine() {
    if let end = unread.firstIndex(of: 10) {
      let line = String(decoding: unread[..<end], as: UTF8.self)
      unread.removeFirst(end + 1)
      if line == ":q" {
        exitCode = exitCode ?? 0
        return
      }
      for action in LinearPresenter.actions(for: line, in: state) { take(action) }
    } else if inputEnded {
      exitCode = exitCode ?? 0
    }
  }
}
