import CallScript
import Cells
import CoachApp
import CoachTesting
import Foundation
import Glibc
import Testing

@testable import CoachRuntime
@testable import Store

/// The program without a terminal, on a store of its own that goes when the test ends.
final class RealDesk {
  let url = FileManager.default.temporaryDirectory.appending(path: "callcoach-" + UUID().uuidString)
  let store: Store
  let desk: CallDesk
  let people: AccountDesk
  let out: OutFolder?
  private let runner: EffectRunner
  private let clock = SystemClock()
  private(set) var state: AppState

  init(_ contacts: [Contact]) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let playbook = url.appending(path: "playbook.md").path()
    try Data(SamplePlaybook.text.utf8).write(to: URL(filePath: playbook))
    store = try Store.open(at: url.appending(path: "data").path())
    for contact in contacts { try store.add(contact) }
    try store.savePlaybook(SamplePlaybook.script.hash, text: SamplePlaybook.text)
    let zones = ZoneTables()
    let rules = RulesDesk(folders: nil)
    let desk = CallDesk(
      store: store, clock: clock, zones: zones, loader: PlaybookLoader(path: playbook), repName: "Kim",
      rules: rules)
    let moves = MoveDesk(store: store, clock: clock, zones: zones, rules: { desk.rules() })
    self.desk = desk
    people = AccountDesk(store: store, clock: clock, zones: zones, moves: moves)
    let folders = ProgramFolders(
      data: url.appending(path: "data").path(), config: url.path(), state: url.path())
    let drafts = DraftDesk(desk: desk, moves: moves, clock: clock, zones: zones, folders: folders)
    out = drafts.out
    runner = EffectRunner(
      store: store, inbox: Inbox(), desk: desk, people: people, rules: rules, drafts: drafts)
    state = AppState(
      size: Size(columns: 80, rows: 24), now: clock.stamp(), repZone: .utc, playbook: SamplePlaybook.script)
    send(.started)
  }

  deinit {
    _ = runner.finish(0)
    try? FileManager.default.removeItem(at: url)
  }

  var around: AroundCallDesk { AroundCallDesk(desk: desk, people: people, out: out) }

  // MARK: Keys

  /// Does an action and everything that follows from it.
  func send(_ action: AppAction) {
    for effect in reduce(&state, Stamped(action, at: clock.stamp())) {
      runner.perform(effect, now: state.now)
    }
    settle()
  }

  /// Presses keys by their names.
  func press(_ names: String) throws {
    for name in names.split(separator: " ") {
      send(.terminal(.key(try #require(Key(named: String(name))))))
    }
  }

  func type(_ text: String) {
    for sign in text { send(.terminal(.key(.character(sign)))) }
  }

  /// The screen as text.
  var text: String {
    let buffer = draw(state).buffer
    return (0..<buffer.size.rows).map(buffer.rowText).joined(separator: "\n")
  }

  /// Takes answers until none is under way; gives up after half a minute without one.
  private func settle() {
    while true {
      let wasIdle = runner.isIdle
      let answers = runner.inbox.take()
      if answers.isEmpty, wasIdle { return }
      for action in answers {
        for effect in reduce(&state, Stamped(action, at: clock.stamp())) {
          runner.perform(effect, now: state.now)
        }
      }
      guard answers.isEmpty else { continue }
      var watched = pollfd(fd: runner.inbox.descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&watched, 1, 30_000) > 0 else {
        Issue.record("no answer came")
        return
      }
    }
  }

  // MARK: The past

  /// A call that took place so many days ago, by what happened in it, ten seconds apart.
  @discardableResult
  func past(
    _ name: String, to contact: Contact, days: Int, _ kinds: [CallEvent.Kind],
    purpose: OpeningPurpose = .firstCall
  ) throws -> CallState {
    try keep(
      CallSetup(
        session: SessionID(name), playbook: SamplePlaybook.script.hash, contact: contact, purpose: purpose,
        repName: "Kim", seed: UInt64(days)), days: days, kinds)
  }

  /// Keeps a call with a setup as if it had taken place so many days ago.
  @discardableResult
  func keep(_ setup: CallSetup, days: Int, _ kinds: [CallEvent.Kind]) throws -> CallState {
    let start = clock.stamp().utc + .seconds(-86_400 * days)
    func stamp(_ seconds: Int) -> Stamp {
      Stamp(utc: start + .seconds(seconds), offset: 0, monotonic: Int64(seconds) * 1000)
    }
    let script = SamplePlaybook.script
    var call = try #require(Call(opening: setup, at: stamp(0), scripts: [script.hash: script]))
    for (index, kind) in (kinds + [.closed]).enumerated() {
      _ = try call.record(kind, at: stamp((index + 1) * 10)).get()
    }
    try store.append(call.events[0], to: setup.session)
    try store.close(
      setup.session, with: Array(call.events.dropFirst()), summary: SessionSummary(of: call.state),
      lineUses: call.state.linesSaid)
    return call.state
  }
}
