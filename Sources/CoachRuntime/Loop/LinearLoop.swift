import CallScript
import Cells
import CoachApp
import Glibc

/// The same coach in plain lines that are only ever added: for screen readers, pipes and dumb terminals.
///
/// A line is taken only when everything that the line before it started was answered, so that a pipe runs a call
/// as a person would.
final class LinearLoop {
  private let clock: SystemClock
  private let runner: EffectRunner
  private let signals: SignalSource
  private let editor: EditorDesk
  private var state: AppState
  private var printed = ""
  private var printedNews = ""
  private var exitCode: Int32?
  private var unread: [UInt8] = []
  private var inputEnded = false
  /// Whether the line taken last still waits for something to be printed.
  private var owesAnswer = false
  /// Whether that line asked for something.
  private var wasUnderstood = true

  init(
    state: AppState, clock: SystemClock, runner: EffectRunner, signals: SignalSource, editor: EditorDesk
  ) {
    self.state = state
    self.clock = clock
    self.runner = runner
    self.signals = signals
    self.editor = editor
  }

  /// Runs until the input ends or the rep leaves; comes back with the exit code.
  func run(first: [AppAction]) -> Int32 {
    for action in first { take(action) }
    runner.renewSummaries()
    while exitCode == nil {
      let isSettled = settle()
      if isSettled { print() }
      if !isSettled || !takeLine() { sleep(reading: isSettled) }
      for number in signals.take() where number != SIGCONT && number != SIGCHLD { take(signal: number) }
    }
    sayFarewell()
    return runner.finish(exitCode ?? 0)
  }

  /// Takes the answers that came, and says whether all that was started is answered.
  private func settle() -> Bool {
    while exitCode == nil {
      let wasIdle = runner.isIdle
      let answers = runner.inbox.take()
      if answers.isEmpty { return wasIdle }
      for action in answers { take(action) }
    }
    return false
  }

  private func take(_ action: AppAction) {
    for effect in reduce(&state, Stamped(action, at: clock.stamp())) {
      switch effect {
      case .quit(let code): exitCode = exitCode ?? code
      case .bell, .redraw: break
      case .suspend: signals.stopProcess()
      case .editDraft(let draft): edit(draft)
      case .erase, .note, .putOff, .readChallenge, .startChallenge, .writeChallenge, .loadHome, .tryWriting,
        .prepareCall,
        .append, .retrySave, .closeCall, .resumeCall, .dismissCall,
        .saveContact, .browse, .readAccount, .readPerson, .saveAccount, .keepFact, .removeFact, .setChampion,
        .suppress, .allow, .liftRequest, .readImport, .commitImport, .cancelImport, .undoImport, .readDrafts,
        .makeDraft,
        .openDraft, .reshapeDraft, .keepDraft,
        .dropDraft, .writeDraft, .linkDraft, .markSent, .takeBackSent, .readBriefing,
        .readColleagues, .readAftermath, .writeCalendarFile:
        runner.perform(effect, now: state.now)
      }
    }
  }

  private func edit(_ draft: KeptDraft) {
    let (result, missed) = editor.edit(draft.message, watching: signals)
    take(EditorDesk.answer(result, about: draft.id))
    for number in missed { take(signal: number) }
  }

  private func take(signal number: Int32) {
    switch number {
    case SIGINT:
      owesAnswer = true
      take(.interrupt)
    case SIGTSTP: signals.stopProcess()
    default: take(.terminate(code: 128 + number))
    }
  }

  // MARK: Lines out

  /// Prints the prompt when it reads otherwise than before, else only what is new.
  private func print() {
    let text = LinearPresenter.text(state)
    let news = LinearPresenter.news(state)
    if text != printed {
      write(text + news + "> ")
    } else if owesAnswer || (news != printedNews && !news.isEmpty) {
      write((news.isEmpty || !wasUnderstood ? LinearPresenter.nothingChanged : news) + "> ")
    }
    printed = text
    printedNews = news
    owesAnswer = false
    wasUnderstood = true
  }

  /// Says what becomes of a call that was left.
  private func sayFarewell() {
    if let words = LinearPresenter.farewell(state) { write("\n" + words) }
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

  // MARK: Lines in

  private func sleep(reading: Bool) {
    guard exitCode == nil else { return }
    var watched = [
      reading && !inputEnded ? STDIN_FILENO : -1, runner.inbox.descriptor, signals.descriptor,
    ]
    .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let wait = nextKeeping(state).map { max(0, $0 - clock.monotonic()) } ?? -1
    if poll(&watched, nfds_t(watched.count), Int32(clamping: wait)) == 0 { take(.tick) }
    guard watched[0].revents != 0 else { return }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count > 0 { unread += chunk[..<count] } else if count == 0 || errno != EINTR { inputEnded = true }
  }

  /// Takes one line and says whether there was one; the end of the input leaves.
  private func takeLine() -> Bool {
    guard exitCode == nil, let line = nextLine() else { return false }
    if line == ":q" {
      take(.command(.quit))
      return true
    }
    owesAnswer = true
    let actions = LinearPresenter.actions(for: line, in: state)
    wasUnderstood = !actions.isEmpty
    for action in actions { take(action) }
    return true
  }

  /// The next line; the last one needs no line end, and after it comes `:q`.
  private func nextLine() -> String? {
    let end = unread.firstIndex(of: 10)
    guard end != nil || inputEnded else { return nil }
    if end == nil, unread.isEmpty { return ":q" }
    let bytes = unread[..<(end ?? unread.endIndex)]
    let line = String(decoding: bytes.last == 13 ? bytes.dropLast() : bytes, as: UTF8.self)
    unread.removeFirst(min(unread.count, bytes.count + 1))
    return line
  }
}
