import CallScript
import Cells
import CoachApp
import Glibc

/// The one thread that takes in what happens, folds it, and draws: poll, drain, reduce, render once.
final class EventLoop {
  private let terminal: any Terminal
  private let clock: SystemClock
  private let runner: EffectRunner
  private let signals: SignalSource
  private let playbookWatch: FileWatch?
  private let rulesWatch: FileWatch?
  private let editor: EditorDesk
  private var state: AppState
  private var drawn: AppState?
  private var exitCode: Int32?
  /// Keys that wait for the first playbook; nil once it has come, or cannot.
  private var heldKeys: [TerminalEvent]?
  /// Tells when the world clock was set, or the machine woke up.
  private let clockWatch = ClockWatch()

  init(
    terminal: any Terminal, state: AppState, clock: SystemClock, runner: EffectRunner,
    signals: SignalSource, playbookWatch: FileWatch?, rulesWatch: FileWatch?, editor: EditorDesk
  ) {
    self.terminal = terminal
    self.state = state
    self.clock = clock
    self.runner = runner
    self.signals = signals
    self.playbookWatch = playbookWatch
    self.rulesWatch = rulesWatch
    self.editor = editor
  }

  /// Runs until something ends the program; comes back with its exit code, the screen given back.
  func run(first: [AppAction]) -> Int32 {
    for action in first { take(action) }
    drain()
    render()
    runner.renewSummaries()
    // Only now: the first frame needs no playbook, and reading one takes longer than all the rest.
    if state.playbook == nil {
      heldKeys = []
      runner.readPlaybook()
    }
    while exitCode == nil {
      render()
      sleep()
      drain()
    }
    terminal.close()
    return runner.finish(exitCode ?? 0)
  }

  private func take(_ action: AppAction) {
    for effect in reduce(&state, Stamped(action, at: clock.stamp())) { perform(effect) }
  }

  /// The effects that concern the loop itself; the runner does all others.
  private func perform(_ effect: Effect) {
    switch effect {
    case .bell: terminal.bell()
    case .redraw:
      terminal.redrawFromScratch()
      drawn = nil
    case .suspend: suspend()
    case .editDraft(let draft): edit(draft)
    case .quit(let code): exitCode = exitCode ?? code
    case .erase, .note, .putOff, .readChallenge, .startChallenge, .writeChallenge, .loadHome, .tryWriting,
      .prepareCall,
      .append, .retrySave, .closeCall, .resumeCall, .dismissCall, .saveContact,
      .browse, .readAccount, .readPerson, .saveAccount, .keepFact, .removeFact, .setChampion, .suppress,
      .allow, .liftRequest, .readImport, .commitImport, .cancelImport, .undoImport, .readDrafts, .makeDraft,
      .openDraft,
      .reshapeDraft, .keepDraft,
      .dropDraft, .writeDraft, .linkDraft, .markSent, .takeBackSent, .readBriefing,
      .readColleagues, .readAftermath, .writeCalendarFile:
      runner.perform(effect, now: state.now)
    }
  }

  private func suspend() {
    terminal.suspend()
    signals.stopProcess()
    comeBack()
  }

  /// Leaves the screen to the rep's own editor until that has ended.
  private func edit(_ draft: KeptDraft) {
    terminal.suspend()
    let (result, missed) = editor.edit(draft.message, watching: signals)
    comeBack()
    take(EditorDesk.answer(result, about: draft.id))
    for number in missed { take(signal: number) }
  }

  private func comeBack() {
    terminal.resume()
    drawn = nil
    take(.resumedFromSuspension)
    take(.terminal(.resized(terminal.size)))
  }

  private func drain() {
    for number in signals.take() { take(signal: number) }
    for action in runner.inbox.take() {
      take(action)
      if action.bringsPlaybook { takeHeldKeys() }
    }
    for event in terminal.pendingEvents() { take(event) }
    if clockWatch?.wasSet() == true { take(.tick) }
    if let playbookWatch, playbookWatch.hasChanged() { runner.readPlaybook() }
    if let rulesWatch, rulesWatch.hasChanged() { runner.readRules() }
  }

  /// Keys typed ahead of the playbook wait for it, so that a fast hand can call from the first frame on.
  private func take(_ event: TerminalEvent) {
    switch event {
    case .key, .paste:
      if heldKeys?.append(event) == nil { take(.terminal(event)) }
    case .resized, .hungUp: take(.terminal(event))
    }
  }

  private func takeHeldKeys() {
    guard let keys = heldKeys else { return }
    heldKeys = nil
    for key in keys { take(.terminal(key)) }
  }

  private func take(signal number: Int32) {
    switch number {
    case SIGINT: take(.interrupt)
    case SIGTSTP: suspend()
    case SIGCONT: comeBack()
    case SIGCHLD: break
    default: take(.terminate(code: 128 + number))
    }
  }

  private func render() {
    guard exitCode == nil, drawn != state || terminal.isBehind else { return }
    terminal.draw(draw(state), theme: state.theme)
    drawn = state
  }

  /// Sleeps until input, an answer, a signal, or the state's next moment; a moment passed is a tick.
  private func sleep() {
    var watched = [
      terminal.inputDescriptor, runner.inbox.descriptor, signals.descriptor,
      playbookWatch?.descriptor ?? -1, rulesWatch?.descriptor ?? -1, clockWatch?.descriptor ?? -1,
    ]
    .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let now = clock.monotonic()
    var wait: Int64 = -1
    if let wake = nextWake(state) { wait = max(0, wake - now) }
    if terminal.isBehind { wait = wait < 0 ? Self.retryInterval : min(wait, Self.retryInterval) }
    let ready = poll(&watched, nfds_t(watched.count), Int32(clamping: wait))
    if ready == 0, !terminal.isBehind || nextWake(state).map({ $0 <= clock.monotonic() }) == true {
      take(.tick)
    }
  }

  /// Milliseconds between attempts to write a frame to a line that is slower than we are.
  private static let retryInterval: Int64 = 30
}

extension AppAction {
  /// Whether it ends the wait for the first playbook.
  fileprivate var bringsPlaybook: Bool {
    switch self {
    case .playbookChanged, .playbookBroken: true
    default: false
    }
  }
}
