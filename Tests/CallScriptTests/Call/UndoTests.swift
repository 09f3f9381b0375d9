import CallScript
import Testing

@Suite("Undo")
struct UndoTests {
  private static let talk: [CallEvent.Kind] = [
    .answered, .said, TableRow.brushOff, .said, TableRow.who, .said, .wentOffScript, .noted("x"), .bookmarked,
    .heard("raise trust"), .otherWording, .said, .no, .topicSwitched(SampleScript.margin), .yes, .said, .no,
    .yes,
  ]

  @Test("takes back every kind of event, one after the other, to the start")
  func everything() throws {
    var driver = try CallDriver()
    var states = [driver.state]
    for kind in Self.talk {
      if try driver.press(kind) == nil { states.append(driver.state) }
    }
    #expect(states.count > 15)
    while states.count > 1 {
      states.removeLast()
      #expect(try driver.undo() == nil)
      #expect(driver.state == states.last)
    }
    #expect(try driver.undo() == .nothingToUndo)
    #expect(driver.place == "ringing")
  }

  @Test("lifts a stop and reopens an ended call, until the wrap-up is closed")
  func stopAndEnd() throws {
    var driver = try CallDriver()
    try driver.press(all: TableRow.toCommitment)
    let before = driver.state
    try driver.press(.stopped)
    #expect(driver.state.isStopped)
    #expect(try driver.undo() == nil)
    #expect(driver.state == before)
    try driver.press(all: [.stopped, .said, .stopScopeChosen(.organisation)])
    for _ in 0..<3 { #expect(try driver.undo() == nil) }
    #expect(driver.state == before)
    try driver.press(all: [.ended(.hungUp), .closed])
    #expect(try driver.undo() == .closed)
    #expect(try driver.press(.noted("too late")) == .closed)
  }

  @Test("only the last event that stands can be taken back by its number")
  func byNumber() throws {
    var driver = try CallDriver()
    try driver.press(all: [.answered, .said, .yes])
    #expect(try driver.press(.undone(seq: 1)) == .nothingToUndo)
    #expect(try driver.press(.undone(seq: 3)) == nil)
    #expect(try driver.press(.undone(seq: 3)) == .nothingToUndo)
    #expect(driver.call.undoTarget?.seq == 2)
    #expect(driver.place == "opening+")
  }
}

@Suite("A playbook replaced in mid-call")
struct ReplacedPlaybookTests {
  private let newHash = PlaybookHash("00000000000000bb")

  private var newer: Script {
    var playbook = SampleScript.playbook {
      $0.benefits = [SampleScript.benefit(nil)]
      $0.objections.removeAll { $0.objectionClass == .brushOff }
    }
    playbook.hash = newHash
    return Script(playbook)
  }

  @Test("the line on the screen stays, the next comes from the new text, undo leaves it in force")
  func swapped() throws {
    var driver = try CallDriver(known: [newer])
    try driver.press(all: [.answered, TableRow.brushOff, .said])
    let words = driver.words
    try driver.press(.playbookReplaced(newHash))
    #expect(driver.words == words)
    try driver.press(.yes)
    #expect(driver.state.line?.section == SectionID("benefit/any"))
    #expect(try driver.undo() == nil)
    #expect(driver.state.script.hash == newHash)
    #expect(try driver.press(TableRow.brushOff) == .unknownSection(SampleScript.objectionID(.brushOff)))
  }

  @Test("a playbook that is not at hand is refused, and a saved call that used it is not folded without it")
  func unknown() throws {
    var driver = try CallDriver(known: [newer])
    #expect(try driver.press(.playbookReplaced(PlaybookHash("cc"))) == .nothingToSay)
    try driver.press(all: [.answered, .playbookReplaced(newHash)])
    #expect(throws: CallLogError.unknownPlaybook(newHash)) {
      try Call(events: driver.call.events, scripts: [SampleScript.hash: SampleScript.script])
    }
    #expect(throws: CallLogError.unknownPlaybook(SampleScript.hash)) {
      try Call(events: driver.call.events, scripts: [:])
    }
  }
}
