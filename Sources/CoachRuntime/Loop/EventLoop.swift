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
  /// Whether another job has the terminal, although we were continued.
  private var isAway = false
  /// Keys that wait for the first playbook; nil once it has come, or cannot.
  private var heldKeys: [TerminalEvent]?
  /// Tells a press of a key from one that is held.
  private var keyHold = KeyHold()
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
    comeBack(droppingInput: true)
    take(EditorDesk.answer(result, about: draft.id))
    for number in missed { take(signal: number) }
  }

  /// Takes the screen again. In the background the shell has the terminal: then we stop until it is given to us, for the
  /// shell tells nobody who runs already.
  private func comeBack(droppingInput: Bool = false) {
    while !terminal.resume(droppingInput: droppingInput) {
      isAway = true
      guard signals.stopProcess() else { return }
    }
    isAway = false
    drawn = nil
    take(.resumedFromSuspension)
    take(.terminal(.resized(terminal.size)))
  }

  private func drain() {
    for number in signals.take() { take(signal: number) }
    if isAway, exitCode == nil, terminal.resume(droppingInput: false) { comeBack() }
    for action in runner.inbox.take() {
      take(action)
      if action.bringsPlaybook { takeHeldKeys() }
    }
    for event in keyHold.takeDue(at: clock.monotonic()) { take(event) }
    for event in terminal.pendingEvents() { takeIn(event) }
    if clockWatch?.wasSet() == true { take(.tick) }
    if let playbookWatch, playbookWatch.hasChanged() { runner.readPlaybook() }
    if let rulesWatch, rulesWatch.hasChanged() { runner.readRules() }
  }

  private func takeIn(_ event: TerminalEvent) {
    let known = keyHold.take(event, at: clock.monotonic()) { state.mayRepeat($0) }
    for event in known { take(event) }
  }

  /// Keys typed ahead of the playbook wait for it, so that a fast hand can call from the first frame on.
  private func take(_ event: TerminalEvent) {
    switch event {
    case .key, .held, .burst, .paste:
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
    guard exitCode == nil, !isAway, drawn != state || terminal.isBehind else { return }
    terminal.draw(draw(state), theme: state.theme)
    drawn = state
  }

  /// Sleeps until input, room on the line, an answer, a signal, or the next moment of state or terminal; a moment of the
  /// state that has passed is a tick.
  private func sleep() {
    var watched = [
      terminal.inputDescriptor, runner.inbox.descriptor, signals.descriptor,
      playbookWatch?.descriptor ?? -1, rulesWatch?.descriptor ?? -1, clockWatch?.descriptor ?? -1,
    ]
    .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if terminal.isBehind {
      watched.append(pollfd(fd: terminal.outputDescriptor, events: Int16(POLLOUT), revents: 0))
    }
    let wake = nextWake(state)
    let waits = [
      wake.map { max(0, $0 - clock.monotonic()) }, terminal.patience, isAway ? Self.awayInterval : nil,
      keyHold.dueAt.map { max(0, $0 - clock.monotonic()) },
    ]
    let wait = waits.compactMap(\.self).min() ?? -1
    let ready = poll(&watched, nfds_t(watched.count), Int32(clamping: wait))
    if ready == 0, let wake, wake <= clock.monotonic() { take(.tick) }
  }

  /// Milliseconds between looks for the terminal where we cannot stop until it is ours.
  private static let awayInterval: Int64 = 1000
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
