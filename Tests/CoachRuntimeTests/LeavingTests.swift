import CallScript
import CoachApp
import CoachTesting
import Foundation
import Glibc
import Testing

@testable import CoachRuntime
@testable import Store

@Suite("What runs behind the screen")
struct LeavingTests {
  /// A runner on a store of its own, with Ann in it.
  private static func with(_ body: (EffectRunner, Store, CallDesk) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "callcoach-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    let store = try Store.open(at: url.appending(path: "data").path())
    try store.add(SamplePeople.ann.contact)
    let clock = SystemClock()
    let zones = ZoneTables()
    let rules = RulesDesk(folders: nil)
    let desk = CallDesk(
      store: store, clock: clock, zones: zones, loader: PlaybookLoader(path: nil), repName: nil, rules: rules)
    let moves = MoveDesk(store: store, clock: clock, zones: zones, rules: { desk.rules() })
    let folders = ProgramFolders(
      data: url.appending(path: "data").path(), config: url.path(), state: url.path())
    let runner = EffectRunner(
      store: store, inbox: Inbox(), desk: desk,
      people: AccountDesk(store: store, clock: clock, zones: zones, moves: moves), rules: rules,
      drafts: DraftDesk(desk: desk, moves: moves, clock: clock, zones: zones, folders: folders))
    try body(runner, store, desk)
  }

  private static let now = Stamp(utc: SamplePeople.start, offset: 0, monotonic: 0)

  @Test("Leaving drops the questions that wait, and keeps what is to be kept")
  func leaving() throws {
    try LeavingTests.with { runner, store, _ in
      let folder = store.folder
      for _ in 0..<3000 { runner.perform(.readPerson(SamplePeople.ann.id), now: LeavingTests.now) }
      runner.perform(.setChampion(SamplePeople.ann.id, true), now: LeavingTests.now)
      #expect(runner.finish(0) == 0)
      let answers = runner.inbox.take()
      #expect(answers.count { if case .personRead = $0 { true } else { false } } < 2500)
      #expect(answers.contains { if case .peopleKept = $0 { true } else { false } })
      let kept = try Store.open(at: folder, access: .readOnly)
      #expect(try kept.isChampion(SamplePeople.ann.id))
    }
  }

  @Test("Of many questions for Home that wait only the last is answered")
  func home() throws {
    try LeavingTests.with { runner, _, _ in
      for _ in 0..<500 { runner.perform(.loadHome, now: LeavingTests.now) }
      LeavingTests.settle(runner)
      let count = runner.inbox.take().count { if case .homeLoaded = $0 { true } else { false } }
      #expect(count >= 1 && count < 250, "\(count)")
      _ = runner.finish(0)
    }
  }

  @Test("Summaries of an older program are made anew behind the screen, and Home is read again")
  func summaries() throws {
    try LeavingTests.with { runner, store, desk in
      let playbook = try #require(desk.loadPlaybook().isEmpty ? nil : desk.playbook())
      let setup = CallSetup(
        session: SessionID("01S"), playbook: playbook.hash, contact: SamplePeople.ann.contact, seed: 1)
      var call = try #require(
        Call(opening: setup, at: LeavingTests.now, scripts: [playbook.hash: playbook]))
      _ = try call.record(.ended(.noAnswer), at: LeavingTests.now).get()
      _ = try call.record(.closed, at: LeavingTests.now).get()
      try store.savePlaybook(playbook.hash, text: desk.text(for: call.events[0])?.text ?? "")
      try store.close(
        setup.session, with: call.events, summary: SessionSummary(of: call.state), lineUses: [:])
      try store.write { try $0.run("UPDATE session_summary SET version = 0") }
      #expect(try store.outdatedSummaries().count == 1)
      runner.renewSummaries()
      LeavingTests.settle(runner)
      #expect(try store.outdatedSummaries().isEmpty)
      #expect(runner.inbox.take().contains { if case .homeLoaded = $0 { true } else { false } })
      _ = runner.finish(0)
    }
  }

  /// Waits until everything that was started is answered; gives up after half a minute without an answer.
  private static func settle(_ runner: EffectRunner) {
    while !runner.isIdle {
      var watched = pollfd(fd: runner.inbox.descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&watched, 1, 30_000) > 0 else {
        Issue.record("no answer came")
        return
      }
    }
  }
}
