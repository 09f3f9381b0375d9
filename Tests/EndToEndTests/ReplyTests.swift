import Foundation
import TerminalTesting
import Testing

/// Sends what terminals answer and report into a live call, split at random places, at random moments.
/// `CALLCOACH_REPLIES` says how often, `CALLCOACH_SEED` from which seed.
@Suite("A live call whose terminal answers and reports")
struct ReplyTests {
  @Test("keeps no event that no key made, and keeps that of each key among the replies")
  func replies() throws {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["CALLCOACH_REPLIES"].flatMap(Int.init) ?? 300
    let seed = environment["CALLCOACH_SEED"].flatMap(Int.init) ?? Int.random(in: 0...999_999)
    var sender = ReplySender(chance: Chance(state: UInt64(seed)))
    try Desk.with { desk in
      try desk.addAnn()
      let command = desk.commandLine("call", "Ann Hale")
      try BareTerminal.with(command, environment: desk.environment) { call in
        try call.read(until: "ringing")
        try call.send(" ")
        try call.read(until: "opening")
        var expected = ["opened", "answered"]
        try expect(expected, of: desk, after: "the answer")
        for (number, key) in keys(for: count).enumerated() {
          for _ in 0..<min(Self.batch, count - number * Self.batch) { try sender.send(to: call) }
          try call.send(key.sign)
          expected.append(key.event)
          try expect(expected, of: desk, after: "\(sender.sent) replies of seed \(seed), \(sender.last)")
        }
        print("\(sender.words) (seed \(seed)): \(expected.count) events on file, each by a key.")
      }
    }
  }

  /// After so many replies a key is pressed, whose event shows that everything before it was read.
  private static let batch = 50

  /// The keys: an event each, and never the same twice in a row, which could count as held.
  private func keys(for replies: Int) -> [(sign: String, event: String)] {
    let pair = [(sign: "b", event: "bookmark"), (sign: "u", event: "undone")]
    return (0..<(replies + Self.batch - 1) / Self.batch).map { pair[$0 % 2] }
  }

  private func expect(_ expected: [String], of desk: Desk, after what: String) throws {
    var kinds: [String] = []
    _ = Waiting.until(20) {
      kinds = (try? desk.call().kinds) ?? []
      return kinds.count >= expected.count
    }
    guard kinds == expected else {
      throw TestFailure("after \(what) the call holds \(kinds.suffix(5)), not \(expected.suffix(5))")
    }
  }
}

/// Sends replies and reports, split at random places.
private struct ReplySender {
  var chance: Chance
  /// How many were sent, in how many pieces, with how many long waits within.
  private(set) var sent = 0
  private var pieces = 0
  private var waits = 0
  /// Which came last.
  private(set) var last = ""

  init(chance: Chance) { self.chance = chance }

  var words: String { "\(sent) replies in \(pieces) pieces with \(waits) long waits between pieces" }

  mutating func send(to call: BareTerminal) throws {
    let report = RecordedInput.reports[chance.below(RecordedInput.reports.count)]
    last = report.name
    sent += 1
    var rest = report.bytes[...]
    while !rest.isEmpty {
      let size = chance.below(3) == 0 ? rest.count : 1 + chance.below(rest.count)
      try call.send(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
      pieces += 1
      call.readOn()
      pause(withinReport: !rest.isEmpty)
    }
  }

  /// Mostly no time or moments; now and then, within a reply, as long as a slow line takes, up to a quarter of a second.
  private mutating func pause(withinReport: Bool) {
    if withinReport, chance.below(60) == 0 {
      waits += 1
      _ = poll(nil, 0, Int32(60 + chance.below(190)))
    } else if chance.below(2) == 0 {
      usleep(UInt32(chance.below(5_000)))
    }
  }
}
