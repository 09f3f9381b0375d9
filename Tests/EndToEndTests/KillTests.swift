import Dispatch
import Foundation
import TerminalTesting
import Testing

/// Kills the coach at random moments of a scripted call. `CALLCOACH_KILLS` says how often, `CALLCOACH_SEED` from
/// which seed.
@Suite("A call whose program is killed", .serialized)
struct KillTests {
  /// The keys of the call after the ring, what the screen shows once each is done, and the event it leaves.
  private static let script: [(key: String, event: String)] = [
    ("Space", "answered"), ("Space", "said"), ("2", "objected"), ("Space", "said"), ("Space", "said"),
    ("Space", "said"), ("Space", "said"), ("Space", "said"), ("y", "yes"), ("Enter", "slot"),
  ]

  @Test("loses nothing that was shown as saved, and goes on where it stood")
  func kills() throws {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["CALLCOACH_KILLS"].flatMap(Int.init) ?? 8
    let seed = environment["CALLCOACH_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 0...999_999)
    var chance = Chance(state: seed)
    var tally = Tally()
    for number in 1...max(1, count) {
      do {
        try Desk.with { try killOnce($0, &chance, &tally) }
      } catch {
        Issue.record("kill \(number) of seed \(seed): \(error)")
      }
    }
    print("Killed \(count) times (seed \(seed)): \(tally.words)")
    #expect(tally.lost == 0)
    #expect(tally.resumed == tally.running)
  }

  /// What came of all the kills.
  private struct Tally {
    var ringing = 0
    var running = 0
    var ended = 0
    var shownSaved = 0
    var shownUnsaved = 0
    var unreadable = 0
    var lost = 0
    var ahead = 0
    var resumed = 0
    var events = 0

    var words: String {
      "\(ringing) while it rang, \(running) in the call, \(ended) in the wrap-up; \(events) events on file; "
        + "\(shownSaved) screens showed all as saved, \(shownUnsaved) did not, \(unreadable) were half drawn; "
        + "\(lost) lost an event shown as saved, \(ahead) had more on file than on the screen; "
        + "\(resumed) of \(running) calls resumed at the step on file."
    }
  }

  private func killOnce(_ desk: Desk, _ chance: inout Chance, _ tally: inout Tally) throws {
    try desk.addAnn()
    var last = ""
    try desk.coach { coach in
      try coach.ring()
      let process = try coach.processID()
      // Every other time within moments of a key, when its event is on the way to the disk.
      let fatal = chance.below(2) == 0 ? chance.below(Self.script.count) : nil
      if fatal == nil {
        let delay = Double(chance.below(450)) / 1_000
        DispatchQueue.global().asyncAfter(deadline: .now() + delay) { kill(process, SIGKILL) }
      }
      for (number, step) in Self.script.enumerated() {
        try coach.send(step.key)
        if number == fatal {
          usleep(UInt32(chance.below(6_000)))
          kill(process, SIGKILL)
          break
        }
        _ = poll(nil, 0, Int32(chance.below(60)))
      }
      #expect(try coach.waitForExit() == 137)
      last = try coach.screen()
    }
    let kinds = try desk.sessions().isEmpty ? [] : desk.call().kinds
    #expect(kinds == Array((["opened"] + Self.script.map(\.event)).prefix(kinds.count)))
    tally.events += kinds.count
    judge(last, kinds.count, &tally)
    switch kinds.count {
    case 0: tally.ringing += 1
    case Self.script.count + 1:
      tally.ended += 1
      try desk.coach { try $0.wait(until: "Last calls") }
      #expect(try desk.call().outcome?.kind == "meeting")
    default:
      tally.running += 1
      try desk.coach { coach in
        try coach.wait(until: "esume the call with Ann Hale")
        try coach.send("Enter")
        try coach.wait(until: "the call stands at event \(kinds.count)", within: 10) {
          $0.contains("● saved") && Self.eventsShown($0) == kinds.count
        }
        // It takes keys again, and keeps what they do.
        try coach.press(kinds.count == 1 ? ("Space", "they say") : ("b", "Marked"))
        try coach.wait(until: "● saved")
      }
      let goneOn = try desk.call().kinds
      #expect(goneOn == kinds + [kinds.count == 1 ? "answered" : "bookmark"])
      tally.resumed += 1
    }
  }

  /// Compares what the rep saw last with what is on file.
  private func judge(_ screen: String, _ onFile: Int, _ tally: inout Tally) {
    guard let shown = Self.eventsShown(screen) else {
      tally.unreadable += 1
      return
    }
    if screen.contains("● saved") {
      tally.shownSaved += 1
      if shown > onFile {
        tally.lost += 1
        Issue.record("\(shown) events were shown as saved, \(onFile) are on file:\n\(screen)")
      }
    } else {
      tally.shownUnsaved += 1
    }
    if onFile > shown { tally.ahead += 1 }
  }

  /// How many events a screen of the scripted call stands for; nil when it cannot be told.
  private static func eventsShown(_ screen: String) -> Int? {
    let waits = screen.contains("— wait —") ? 1 : 0
    if screen.contains("Wrap-up") { return 11 }
    if screen.contains("day and time") { return 10 }
    if screen.contains("▶ 4 COMMITMENT") { return 8 + waits }
    if screen.contains("▶ 3 BENEFIT") { return 7 }
    if screen.contains("▶ 2 QUESTION") { return 5 + waits }
    if screen.contains("▶ 1 EMPATHIZE") { return 4 }
    if screen.contains("opening") && screen.contains("they say") { return 2 + waits }
    if screen.contains("not dialled yet") { return 0 }
    if screen.contains("Space answered") { return 1 }
    return nil
  }
}
