import CallScript
import CoachApp
import CoachTesting
import Foundation
import Store
import Testing

@testable import CoachRuntime

/// A store, folders and a playbook of a test's own, with one person who was called a few minutes ago.
final class DraftOffice {
  let url = FileManager.default.temporaryDirectory.appending(path: "callcoach-" + UUID().uuidString)
  let store: Store
  let folders: ProgramFolders
  let desk: DraftDesk
  /// The moment of the calls, five minutes ago.
  let start = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) + .seconds(-300)

  init(_ contact: Contact = DraftOffice.ann, playbook: String = DraftOffice.playbook) throws {
    let root = url.path()
    folders = ProgramFolders(
      data: root + "/data/callcoach", config: root + "/config", state: root + "/state")
    try FileManager.default.createDirectory(atPath: folders.config, withIntermediateDirectories: true)
    try Data(playbook.utf8).write(to: URL(fileURLWithPath: folders.playbook))
    store = try Store.open(at: folders.data)
    try store.add(contact)
    desk = DraftDesk(store: store, folders: folders, repName: "Kim")
  }

  deinit {
    store.close()
    try? FileManager.default.removeItem(at: url)
  }

  static let ann = SamplePeople.ann.contact

  /// The sample playbook with a second benefit, and with messages of its own that name what was shown.
  static let playbook =
    SamplePlaybook.text.components(separatedBy: "## Message:")[0] + """

      ## Benefit: Crew
      Topic: crew
      Client: a scaffolder
      Result: kept its people
      Say:
      - {client} was in that place; they {result}.

      ## Message: After a hang-up
      For: hang-up
      Subject: Our call, {first_name}
      ---
      Hello {first_name},

      you hung up, no harm done. We work with {client}; they {result}.
      Your role is {role}.

      {rep}

      ## Message: After a hang-up, short
      For: hang-up short
      Subject: No harm done
      ---
      {first_name}, no harm done. {client} says hello.

      ## Message: The meeting
      For: confirmation
      Subject: {slot}
      ---
      We meet on {slot} for {minutes}.

      ## Message: Information
      For: information
      Subject: As promised
      Document: one page on payroll in a day
      ---
      Here is {document}.

      ## Message: Voicemail
      For: voicemail
      Subject: My voicemail
      ---
      I left you a voicemail.

      """

  /// Keeps a call, closed, so many minutes after `start`.
  func call(
    _ kinds: [CallEvent.Kind], named name: String = "01CALLA", to contact: Contact = DraftOffice.ann,
    after minutes: Int = 0, referrer: String? = nil
  ) throws {
    let script = try #require(PlaybookReader.read(Self.playbook).playbook.map { Script($0) })
    try store.savePlaybook(script.hash, text: Self.playbook)
    let setup = CallSetup(
      session: SessionID(name), playbook: script.hash, contact: contact,
      facts: [Fact(id: FactID("company.news"), text: "the second yard", date: CivilDate(dayNumber: 20_750))],
      repName: "Kim",
      referrer: referrer)
    func stamp(_ number: Int) -> Stamp {
      let seconds = minutes * 60 + number * 5
      return Stamp(utc: start + .seconds(seconds), offset: 0, monotonic: Int64(seconds) * 1000)
    }
    var call = try #require(Call(opening: setup, at: stamp(0), scripts: [script.hash: script]))
    for (index, kind) in kinds.enumerated() {
      _ = try call.record(kind, at: stamp(index + 1)).get()
    }
    try store.append(call.events[0], to: setup.session)
    try store.close(
      setup.session, with: Array(call.events.dropFirst()), summary: SessionSummary(of: call.state),
      lineUses: [:])
  }

  /// A call that ended with a hang-up after the benefit about crews.
  func hangUp(_ name: String = "01CALLA", after minutes: Int = 0) throws {
    let covered = try #require(SamplePlaybook.script.playbook.objections.first { $0.key == 2 })
    try call(
      [.answered, .said, .objected(covered.id), .said, .said, .said, .said, .ended(.hungUp), .closed],
      named: name, after: minutes)
  }

  /// The names of the files that were written.
  var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folders.data + "/out")) ?? []).sorted()
  }
}
