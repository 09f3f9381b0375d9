import CallScript
import Testing

/// One state of the call table and what the five keys of a conversation do there.
struct TableRow: Sendable, CustomTestStringConvertible {
  var name: String
  var path: [CallEvent.Kind]
  var returning: Returning? = nil
  var at: String
  var space: String
  var yes: String
  var no: String
  /// An objection of a class not raised so far (trust).
  var fresh: String
  /// An objection of the class raised first; empty where none was.
  var used: String = ""

  var testDescription: String { name }

  static let brushOff = CallEvent.Kind.objected(SampleScript.objectionID(.brushOff))
  static let trust = CallEvent.Kind.objected(SampleScript.objectionID(.trust))
  static let thinkItOver = CallEvent.Kind.objected(SampleScript.objectionID(.thinkItOver))
  static let noTime = CallEvent.Kind.objected(SampleScript.objectionID(.noTime))
  static let noNeed = CallEvent.Kind.objected(SampleScript.objectionID(.noNeed))
  static let who = CallEvent.Kind.asked(SectionID("answer/who"))
  /// From the opening through the question's answer to the benefit.
  static let toBenefit: [CallEvent.Kind] = [.answered, .said, brushOff, .said, .said, .said]
  static let toCommitment: [CallEvent.Kind] = toBenefit + [.yes]
  /// An opening that was agreed to, so that no objection stands.
  static let freely: [CallEvent.Kind] = [.answered, .said, .yes, .yes, .yes]

  static let beforeTheTalk: [TableRow] = [
    TableRow(
      name: "ringing", path: [], at: "ringing", space: "opening", yes: "!notAnsweredYet",
      no: "!notAnsweredYet", fresh: "!notAnsweredYet"),
    TableRow(
      name: "screener", path: [.reachedGatekeeper], at: "gatekeeper", space: "gatekeeper+", yes: "opening",
      no: "ended: gatekeeper", fresh: "gatekeeper"),
    TableRow(
      name: "screener, listening", path: [.reachedGatekeeper, .said], at: "gatekeeper+", space: "gatekeeper",
      yes: "opening", no: "ended: gatekeeper", fresh: "gatekeeper"),
    TableRow(
      name: "screener, told what it is about", path: [.reachedGatekeeper, .said, .said], at: "gatekeeper",
      space: "gatekeeper+", yes: "opening", no: "ended: gatekeeper", fresh: "!waitingForReply"),
    TableRow(
      name: "voicemail", path: [.reachedVoicemail], at: "voicemail", space: "ended: voicemail",
      yes: "!nothingToAnswer", no: "!nothingToAnswer", fresh: "!nothingToAnswer"),
    TableRow(
      name: "opening", path: [.answered], at: "opening", space: "opening+", yes: "question",
      no: "empathize brush_off", fresh: "empathize trust"),
    TableRow(
      name: "opening, listening", path: [.answered, .said], at: "opening+", space: "question",
      yes: "question",
      no: "empathize brush_off", fresh: "empathize trust"),
  ]

  static let secondEffort: [TableRow] = [
    TableRow(
      name: "empathize", path: [.answered, brushOff], at: "empathize brush_off", space: "question",
      yes: "question", no: "question", fresh: "empathize trust", used: "rung 3"),
    TableRow(
      name: "empathize, budget spent", path: [.answered, brushOff, noNeed], at: "empathize no_need",
      space: "question", yes: "question", no: "question", fresh: "rung 3", used: "rung 3"),
    TableRow(
      name: "empathize, leads often return", path: [.answered, brushOff], returning: .many,
      at: "empathize brush_off", space: "question", yes: "question", no: "question", fresh: "rung 3",
      used: "rung 3"),
    TableRow(
      name: "empathize, two spent of three", path: [.answered, brushOff, noNeed], returning: .few,
      at: "empathize no_need", space: "question", yes: "question", no: "question", fresh: "empathize trust",
      used: "rung 3"),
    TableRow(
      name: "question", path: [.answered, brushOff, .said], at: "question", space: "question+",
      yes: "benefit",
      no: "question", fresh: "empathize trust", used: "rung 3"),
    TableRow(
      name: "question, listening", path: [.answered, brushOff, .said, .said], at: "question+",
      space: "benefit",
      yes: "benefit", no: "question", fresh: "empathize trust", used: "rung 3"),
    TableRow(
      name: "question on another topic", path: [.answered, brushOff, .said, .no], at: "question",
      space: "question+", yes: "benefit", no: "commitment", fresh: "empathize trust", used: "rung 3"),
    TableRow(
      name: "benefit", path: toBenefit, at: "benefit", space: "commitment", yes: "commitment", no: "rung 3",
      fresh: "empathize trust", used: "rung 3"),
    TableRow(
      name: "benefit after think it over", path: [.answered, .said, thinkItOver, .said, .said, .said],
      at: "benefit", space: "commitment", yes: "commitment", no: "rung 1", fresh: "empathize trust",
      used: "rung 1"),
    TableRow(
      name: "benefit after no time", path: [.answered, .said, noTime, .said, .said, .said], at: "benefit",
      space: "commitment", yes: "commitment", no: "rung 2", fresh: "empathize trust", used: "rung 2"),
    TableRow(
      name: "benefit without an objection", path: [.answered, .said, .yes, .yes], at: "benefit",
      space: "commitment", yes: "commitment", no: "rung 3", fresh: "empathize trust"),
  ]

  static let ask: [TableRow] = [
    TableRow(
      name: "commitment", path: toCommitment, at: "commitment", space: "commitment+", yes: "slot",
      no: "rung 3",
      fresh: "empathize trust", used: "rung 3"),
    TableRow(
      name: "commitment, listening", path: toCommitment + [.said], at: "commitment+",
      space: "!waitingForReply",
      yes: "slot", no: "rung 3", fresh: "empathize trust", used: "rung 3"),
    TableRow(
      name: "commitment, few return, after a reflex", path: toCommitment, returning: .few, at: "commitment",
      space: "commitment+", yes: "slot", no: "rung 3", fresh: "empathize trust", used: "rung 3"),
    TableRow(
      name: "commitment, few return, fit agreed", path: freely, returning: .few, at: "commitment",
      space: "commitment+", yes: "slot", no: "firm line", fresh: "empathize trust"),
    TableRow(
      name: "commitment, few return, fit not agreed", path: [.answered, .said, .yes, .yes, .said],
      returning: .few, at: "commitment", space: "commitment+", yes: "slot", no: "rung 3",
      fresh: "empathize trust"),
    TableRow(
      name: "commitment, many return, fit agreed", path: freely, returning: .many, at: "commitment",
      space: "commitment+", yes: "slot", no: "rung 3", fresh: "empathize trust"),
    TableRow(
      name: "firm line", path: freely + [.no], returning: .few, at: "firm line", space: "firm line+",
      yes: "slot", no: "warm exit", fresh: "warm exit"),
    TableRow(
      name: "firm line, listening", path: freely + [.no, .said], returning: .few, at: "firm line+",
      space: "!waitingForReply", yes: "slot", no: "warm exit", fresh: "warm exit"),
    TableRow(
      name: "slot", path: toCommitment + [.yes], at: "slot", space: "!chooseATime", yes: "!chooseATime",
      no: "rung 3", fresh: "empathize trust", used: "rung 3"),
    TableRow(
      name: "slot after the firm line", path: freely + [.no, .yes], returning: .few, at: "slot",
      space: "!chooseATime", yes: "!chooseATime", no: "rung 3", fresh: "empathize trust"),
  ]

  static let ladder: [TableRow] = [
    TableRow(
      name: "rung 1", path: [.answered, .said, thinkItOver, .said, .said, .said, .no], at: "rung 1",
      space: "rung 1+", yes: "time 1", no: "rung 2", fresh: "rung 2", used: "rung 2"),
    TableRow(
      name: "rung 2", path: [.answered, .said, noTime, .said, .said, .said, .no], at: "rung 2",
      space: "rung 2+", yes: "time 2", no: "rung 3", fresh: "rung 3", used: "rung 3"),
    TableRow(
      name: "rung 3", path: toBenefit + [.no], at: "rung 3", space: "rung 3+", yes: "time 3", no: "warm exit",
      fresh: "warm exit", used: "warm exit"),
    TableRow(
      name: "rung 3, listening", path: toBenefit + [.no, .said], at: "rung 3+", space: "!waitingForReply",
      yes: "time 3", no: "warm exit", fresh: "warm exit", used: "warm exit"),
    TableRow(
      name: "time of rung 1", path: [.answered, .said, thinkItOver, .said, .said, .said, .no, .yes],
      at: "time 1", space: "!chooseATime", yes: "!chooseATime", no: "rung 2", fresh: "rung 2", used: "rung 2"),
    TableRow(
      name: "warm exit", path: toBenefit + [.no, .no], at: "warm exit", space: "ended: reflex_no",
      yes: "!nothingToAnswer", no: "!nothingToAnswer", fresh: "!nothingToAnswer", used: "!nothingToAnswer"),
    TableRow(
      name: "closing on stop", path: [.answered, .said, .stopped], at: "closing on stop",
      space: "ended: do_not_call", yes: "!stopped", no: "!stopped", fresh: "!stopped"),
    TableRow(
      name: "answer from the question", path: [.answered, brushOff, .said, who], at: "answer",
      space: "question", yes: "benefit", no: "question", fresh: "empathize trust", used: "rung 3"),
    TableRow(
      name: "off script from the commitment", path: toCommitment + [.said, .wentOffScript], at: "off script",
      space: "commitment+", yes: "slot", no: "rung 3", fresh: "empathize trust", used: "rung 3"),
    TableRow(
      name: "ended", path: [.answered, .said, .ended(.goodbye)], at: "ended: considered_no", space: "!ended",
      yes: "!ended", no: "!ended", fresh: "!ended"),
    TableRow(
      name: "closed", path: [.answered, .said, .ended(.goodbye), .closed], at: "ended: considered_no",
      space: "!closed", yes: "!closed", no: "!closed", fresh: "!closed"),
  ]

  static let all = beforeTheTalk + secondEffort + ask + ladder
}

@Suite("The call table")
struct CallTableTests {
  @Test("answers each key in each state as the table says", arguments: TableRow.all)
  func rows(row: TableRow) throws {
    let script = Script(SampleScript.playbook { $0.header.unsignedLeadsThatReturn = row.returning })
    var driver = try CallDriver(script: script)
    try driver.press(all: row.path)
    #expect(driver.place == row.at)
    let first = row.path.compactMap { kind -> CallEvent.Kind? in
      if case .objected = kind { kind } else { nil }
    }.first
    var keys: [(String, CallEvent.Kind, String)] = [
      ("Space", .said, row.space), ("y", .yes, row.yes), ("n", .no, row.no),
      ("fresh", TableRow.trust, row.fresh),
    ]
    if let first, !row.used.isEmpty { keys.append(("used", first, row.used)) }
    for (key, kind, expected) in keys {
      var copy = driver
      let refusal = try copy.press(kind)
      #expect(refusal.map { "!\($0)" } ?? copy.place == expected, "\(key)")
    }
  }

  @Test("enters the ladder by the class of the no, never above a rung already offered")
  func ladderEntry() throws {
    let entries: [(ObjectionClass, cold: String, warm: String)] = [
      (.brushOff, "rung 3", "rung 3"), (.alreadyCovered, "rung 3", "rung 3"),
      (.noBudget, "rung 3", "rung 1"), (.noTime, "rung 2", "rung 2"), (.noAuthority, "rung 3", "rung 1"),
      (.noNeed, "rung 3", "rung 3"), (.sendInfo, "rung 3", "rung 3"), (.thinkItOver, "rung 3", "rung 1"),
      (.contractOrTiming, "rung 2", "rung 2"), (.trust, "rung 3", "rung 3"),
      (.tooExpensiveOrPrice, "rung 3", "rung 1"), (.gatekeeper, "rung 3", "rung 3"),
    ]
    #expect(entries.count == ObjectionClass.allCases.count)
    for (objectionClass, cold, warm) in entries {
      let objection = CallEvent.Kind.objected(SampleScript.objectionID(objectionClass))
      var before = try CallDriver()
      try before.press(all: [.answered, .said, objection, objection])
      #expect(before.place == cold, "\(objectionClass) without a conversation")
      var after = try CallDriver()
      try after.press(all: [.answered, .said, .yes, .yes, objection, objection])
      #expect(after.place == warm, "\(objectionClass) after a conversation")
    }
  }

  @Test("offers no rung twice when the talk comes back to the ladder")
  func rungsGoDown() throws {
    let path: [CallEvent.Kind] = [
      .answered, .said, TableRow.noTime, .said, .said, .said, .no, .yes, .no, .no,
    ]
    var driver = try CallDriver()
    try driver.press(all: path)
    #expect(driver.state.rungsOffered == [2, 3])
    #expect(driver.place == "warm exit")
  }

  @Test("takes two yes within a second as a clear yes to the meeting")
  func doubleYes() throws {
    let before: [[CallEvent.Kind]] = [
      [.answered], [.answered, .said], [.answered, TableRow.brushOff], [.answered, TableRow.brushOff, .said],
      TableRow.toBenefit,
    ]
    for path in before {
      var quick = try CallDriver()
      try quick.press(all: path)
      try quick.press(.yes)
      try quick.press(.yes, after: .milliseconds(1000))
      #expect(quick.place == "slot", "\(path.count) steps")
      var slow = try CallDriver()
      try slow.press(all: path)
      try slow.press(.yes)
      let step = slow.place
      try slow.press(.yes, after: .milliseconds(1001))
      #expect((slow.place == "slot") == (step == "commitment"), "\(path.count) steps")
    }
  }

  @Test(
    "a clear yes leaves the line that its first half brought unsaid and its step unwalked",
    arguments: [
      [.answered], [.answered, TableRow.brushOff], [.answered, TableRow.brushOff, .said], TableRow.toBenefit,
    ] as [[CallEvent.Kind]])
  func clearYesSkips(path: [CallEvent.Kind]) throws {
    var driver = try CallDriver()
    try driver.press(all: path)
    try driver.press(.yes)
    let brought = try #require(driver.state.shown.last)
    let walked = driver.state.stepsDone
    #expect(driver.state.shown.dropLast().allSatisfy { $0.wasSaid })
    try driver.press(.yes, after: .milliseconds(400))
    #expect(driver.place == "slot")
    #expect(driver.state.shown.last == brought)
    #expect(!brought.wasSaid)
    #expect(driver.state.stepsDone == walked)
  }

  @Test("a yes of the screener is no half of a double yes")
  func screenerYes() throws {
    var driver = try CallDriver()
    try driver.press(all: [.reachedGatekeeper, .said])
    try driver.press(.yes)
    try driver.press(.yes, after: .milliseconds(300))
    #expect(driver.place == "question")
  }

  @Test("a note or a clock that starts anew between two yes makes them two")
  func brokenDoubleYes() throws {
    var noted = try CallDriver()
    try noted.press(all: [.answered, .yes])
    try noted.press(.noted("quick"), after: .milliseconds(100))
    try noted.press(.yes, after: .milliseconds(100))
    #expect(noted.place == "benefit")
    var resumed = try CallDriver()
    resumed.clock.monotonic = 500_000
    try resumed.press(all: [.answered, .yes])
    resumed.clock.monotonic = 10
    try resumed.press(.yes, after: .milliseconds(100))
    #expect(resumed.place == "benefit")
  }
}
