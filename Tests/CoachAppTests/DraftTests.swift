import CallScript
import Cells
import CoachApp
import CoachTesting
import Testing

@Suite("Drafts of e-mails")
struct DraftTests {
  /// The draft of a hang-up e-mail to Ann, opened from her page.
  static func opened(
    size: Size = Size(columns: 80, rows: 24), store: FakeStore = FakeStore(), readOnly: String? = nil
  ) -> AppDriver {
    var driver = AppDriver(people: [SamplePeople.ann], size: size, store: store, readOnly: readOnly)
    driver.press("a Tab Enter m Enter")
    return driver
  }

  static let id = DraftID("01D1")

  static func draft(_ driver: AppDriver) throws -> DraftScreen {
    guard case .draft(let draft) = driver.state.screen else { throw NoDraft() }
    return draft
  }

  struct NoDraft: Error {}

  // MARK: Opening

  @Test("A person's page leads to what can be written, and to a filled message")
  func fromPerson() {
    let driver = DraftTests.opened()
    #expect(driver.shows("E-mail after the hang-up"))
    #expect(driver.shows("ann@hale.example"))
    #expect(driver.shows("? not ready"))
    #expect(driver.shows("kept"))
  }

  @Test("A move opens its message, and going back leads where one was")
  func fromMove() {
    var driver = AppDriver(people: [SamplePeople.ann])
    let key = MoveKey(.hangUpMessage, SamplePeople.ann.id, cause: "S1")
    var state = driver.state
    let effects = state.openDraft(for: SamplePeople.ann.id, purpose: .hangUp, move: key)
    #expect(effects == [.makeDraft(SamplePeople.ann.id, .hangUp, key)])
    driver.press("a Tab Enter m Enter Esc Esc")
    #expect(driver.shows("works at"))
  }

  @Test("What is not true is offered with the reason, and is not written")
  func refusals() {
    var store = FakeStore()
    store.drafts.refusals = [SamplePeople.ann.id: [.hangUp: .secondHangUp, .hangUpShort: .secondHangUp]]
    var driver = AppDriver(people: [SamplePeople.ann], store: store)
    driver.press("a Tab Enter m")
    #expect(driver.shows("They have hung up before"))
    driver.press("End Enter")
    #expect(driver.store.drafts.kept.isEmpty)
    #expect(driver.state.notice?.text == MessageRefusal.secondHangUp.words)
  }

  @Test("Whoever asked not to be contacted gets no draft by any road")
  func suppressed() {
    var card = SamplePeople.ann
    card.suppression = .person
    var driver = AppDriver(people: [card])
    driver.press("a Tab Enter m")
    #expect(driver.state.notice?.text == MessageRefusal.suppressed.words)
    for purpose in MessagePurpose.allCases {
      var state = driver.state
      for effect in state.openDraft(for: card.id, purpose: purpose) {
        for answer in driver.store.answer(effect, now: state.now) {
          _ = reduce(&state, Stamped(answer, at: state.now))
        }
      }
      if case .draft = state.screen { Issue.record("a draft is open") }
      #expect(state.notice?.text == MessageRefusal.suppressed.words)
    }
    #expect(driver.store.drafts.kept.isEmpty)
  }

  @Test("Who asked in a call of this run gets none, though the store could not keep that")
  func stoppedInCall() {
    var driver = AppDriver(people: [SamplePeople.ann])
    driver.store.failure = "disk full"
    driver.press("Enter Enter Space Space X")
    var state = driver.state
    #expect(state.openDraft(for: SamplePeople.ann.id, purpose: .note) == [])
    #expect(state.notice?.text == MessageRefusal.suppressed.words)
  }

  @Test("A kept draft of somebody who asked since is not ready, not written, and says why")
  func suppressedSince() throws {
    var driver = DraftTests.opened()
    driver.store.people[0].suppression = .person
    var message = try #require(driver.store.drafts.kept[DraftTests.id]).message
    message.subject = "About our call"
    message.body = "Good day."
    driver.store.drafts.kept[DraftTests.id]?.message = message
    driver.send(.draftRefused(""))
    for answer in driver.store.answer(.openDraft(DraftTests.id), now: driver.state.now) {
      driver.send(answer)
    }
    #expect(try !DraftTests.draft(driver).isReady)
    #expect(driver.shows("They asked not to be contacted"))
    driver.press("w w m e Enter Tab S")
    #expect(driver.store.drafts.written.isEmpty)
    #expect(try !DraftTests.draft(driver).isEditing)
    #expect(try DraftTests.draft(driver).link == nil)
    driver.press("x")
    #expect(driver.store.drafts.kept.isEmpty)
  }

  // MARK: Gaps

  @Test("Tab goes from gap to gap, and typing takes a gap's place")
  func gaps() throws {
    var driver = DraftTests.opened()
    driver.press("Tab")
    driver.type("Ann")
    driver.press("Tab")
    driver.type("roofer")
    driver.press("Tab")
    driver.type("slept again")
    driver.press("Esc")
    let kept = try #require(driver.store.drafts.kept[DraftTests.id]).message
    #expect(kept.subject == "About our call, Ann")
    #expect(kept.body.contains("A roofer had the same worry; they slept again."))
    #expect(try DraftTests.draft(driver).isReady)
    #expect(driver.shows("ready") && !driver.shows("not ready"))
  }

  @Test("After the last gap comes the first again, and Shift-Tab goes back", arguments: ["Tab", "Shift-Tab"])
  func around(_ key: String) throws {
    var driver = DraftTests.opened()
    driver.press("Tab")
    var seen: [String] = []
    for _ in 0..<4 {
      let editor = try #require(try DraftTests.draft(driver).editor)
      let gap = try #require(editor.gap)
      seen.append(String(Array(editor.message.text(editor.part))[gap]))
      driver.press(key)
    }
    #expect(
      seen
        == (key == "Tab"
          ? ["[first name?]", "[client?]", "[result?]", "[first name?]"]
          : ["[first name?]", "[result?]", "[client?]", "[first name?]"]))
  }

  @Test("A gap that was gone into and left is still a gap")
  func untouched() throws {
    var driver = DraftTests.opened()
    driver.press("Tab Right Left Tab Esc")
    #expect(try DraftTests.draft(driver).message?.gaps.count == 3)
    driver.press("Tab Backspace Esc")
    #expect(try DraftTests.draft(driver).message?.gaps.count == 2)
  }

  @Test("A draft with gaps is written only when asked twice, and is not called ready then")
  func writeWithGaps() {
    var driver = DraftTests.opened()
    driver.press("w")
    #expect(driver.store.drafts.written.isEmpty)
    #expect(
      driver.state.notice?.text.hasPrefix("Not ready: subject, column 17: [first name?] and 2 more") == true)
    driver.press("Down w")
    #expect(driver.store.drafts.written.isEmpty, "another key between them forgets the first")
    driver.press("w")
    #expect(driver.store.drafts.written == [DraftTests.id: false])
  }

  // MARK: Typing and keeping

  @Test("All three parts can be typed, with a new line by Enter and a paste as text")
  func typing() throws {
    var driver = DraftTests.opened()
    driver.press("t Ctrl-U")
    driver.type("a@b.example")
    driver.press("Enter Ctrl-U")
    driver.type("Hello")
    driver.press("Enter Alt-> Enter")
    driver.send(.terminal(.paste("q one\r\ntwo\u{1B}[2J")))
    driver.press("Esc")
    let kept = try #require(driver.store.drafts.kept[DraftTests.id]).message
    #expect(kept.to == "a@b.example")
    #expect(kept.subject == "Hello")
    #expect(kept.body.hasSuffix("Kim\nq one\ntwo[2J"))
    #expect(driver.shows("two[2J"))
  }

  @Test("Words are kept after twenty signs or a second, and the mark tells the truth")
  func keeping() throws {
    var driver = DraftTests.opened()
    let before = driver.effects.count
    driver.press("Enter")
    driver.type("abc")
    #expect(driver.effects.count == before)
    #expect(driver.shows("keeping"))
    driver.wait(1100)
    #expect(driver.effects.count == before + 1)
    #expect(driver.shows("kept"))
    driver.type(String(repeating: "x", count: 20))
    #expect(driver.effects.count == before + 2)
  }

  @Test("What cannot be kept stays on the screen, and leaving it takes two requests")
  func failing() throws {
    var driver = DraftTests.opened()
    driver.store.drafts.failure = "The disk is full."
    driver.press("Enter")
    driver.type("abc")
    driver.press("Esc")
    #expect(driver.shows("NOT KEPT"))
    driver.press("Esc")
    #expect(driver.state.notice?.text == "Not kept: The disk is full. Esc again leaves without the change.")
    driver.press("Down Esc")
    #expect(driver.shows("NOT KEPT"), "another key between them forgets the first")
    var copy = driver
    copy.press("Esc")
    #expect(copy.shows("Write to Ann Hale"))
    driver.store.drafts.failure = nil
    driver.press("W")
    #expect(driver.store.drafts.kept[DraftTests.id]?.message.body.hasPrefix("abc") == true)
    driver.press("Esc")
    #expect(driver.shows("Write to Ann Hale"))
  }

  @Test("Where nothing can be written, a change is said to be lost before it is")
  func readOnly() {
    var driver = DraftTests.opened(readOnly: "another callcoach is open")
    driver.press("Enter")
    driver.type("abc")
    driver.press("Esc")
    #expect(driver.shows("NOT KEPT"))
    driver.press("Esc")
    #expect(driver.state.notice?.text.hasPrefix("Not kept: another callcoach is open.") == true)
    driver.press("Esc")
    #expect(driver.shows("Write to Ann Hale"))
  }

  @Test("The end of the program keeps what was typed", arguments: [TerminalEvent.hungUp, nil])
  func ending(_ event: TerminalEvent?) {
    var driver = DraftTests.opened()
    driver.press("Enter")
    driver.type("abc")
    if let event { driver.send(.terminal(event)) } else { driver.press("Ctrl-C Ctrl-C") }
    #expect(driver.store.drafts.kept[DraftTests.id]?.message.body.hasPrefix("abc") == true)
    #expect(driver.exitCode != nil)
  }

  // MARK: Other ways

  @Test("The editor's words take the place of those on the screen, and u brings them back")
  func editor() throws {
    var driver = DraftTests.opened()
    var other = try #require(try DraftTests.draft(driver).message)
    other.subject = "Other"
    driver.store.drafts.edited = other
    driver.press("e")
    #expect(driver.shows("Other"))
    #expect(driver.store.drafts.kept[DraftTests.id]?.message.subject == "Other")
    driver.press("u")
    #expect(driver.store.drafts.kept[DraftTests.id]?.message.subject == "About our call, [first name?]")
  }

  @Test("An editor that fails leaves the draft as it was")
  func editorFails() throws {
    var driver = DraftTests.opened()
    driver.store.drafts.editorTrouble = "The editor ended with code 1: the draft stays as it was."
    let before = try DraftTests.draft(driver).message
    driver.press("e")
    #expect(try DraftTests.draft(driver).message == before)
    #expect(driver.state.notice?.text.contains("code 1") == true)
  }

  @Test("The other shape takes the place of this one, and u brings it back with what was typed")
  func otherShape() throws {
    var driver = DraftTests.opened()
    driver.press("Enter")
    driver.type("mine: ")
    driver.press("Esc S")
    #expect(driver.shows("E-mail after the hang-up, short"))
    driver.press("u")
    #expect(driver.shows("mine: Good day"))
    #expect(driver.store.drafts.kept[DraftTests.id]?.message.purpose == .hangUp)
  }

  @Test("A draft thrown away is out of the store, and u brings it back")
  func throwAway() {
    var driver = DraftTests.opened()
    let kept = driver.store.drafts.kept
    driver.press("x")
    #expect(driver.store.drafts.kept.isEmpty)
    #expect(driver.shows("This draft is thrown away."))
    driver.press("u")
    #expect(driver.store.drafts.kept == kept)
    #expect(driver.shows("About our call"))
  }

  @Test("The link is shown, and the next request hides it")
  func link() {
    var driver = DraftTests.opened()
    driver.press("m")
    #expect(driver.shows("mailto:ann@hale.example"))
    driver.press("m")
    #expect(!driver.shows("mailto:"))
  }

  @Test("Writing the file does not say that it was sent; a key of its own does")
  func sent() throws {
    let move = MoveKey(.hangUpMessage, SamplePeople.ann.id, cause: "S1")
    var driver = AppDriver(people: [SamplePeople.ann])
    for answer in driver.store.answer(.makeDraft(SamplePeople.ann.id, .hangUp, move), now: driver.state.now) {
      _ = answer
    }
    driver.press("a Tab Enter m Enter w w")
    #expect(driver.store.drafts.sent.isEmpty)
    driver.press("d")
    #expect(driver.store.drafts.sent == [DraftTests.id])
    #expect(driver.state.notice?.text == "Noted as sent.")
    driver.press("u")
    #expect(driver.store.drafts.sent.isEmpty)
  }

  @Test("Without a step that asks for it there is nothing to note as done")
  func nothingToDo() {
    var driver = DraftTests.opened()
    driver.press("d")
    #expect(driver.state.notice?.text == "No open step asks for this message.")
  }

  // MARK: Plain lines

  @Test("In plain lines each gap is asked for by what it is, and the answer takes its place")
  func linear() throws {
    var driver = DraftTests.opened()
    #expect(LinearPresenter.text(driver.state).contains("Not ready: e-mail after the hang-up, to Ann Hale"))
    #expect(LinearPresenter.text(driver.state).contains("Missing: subject, column 17: [first name?]"))
    LinearTests.answer(["next gap", "Ann", "next gap", "roofer", "next gap", "slept"], in: &driver)
    LinearTests.answer(["address", "ann@new.example", "text", "P.S. Hello"], in: &driver)
    let kept = try #require(driver.store.drafts.kept[DraftTests.id]).message
    #expect(kept.isReady)
    #expect(kept.to == "ann@new.example")
    #expect(kept.body.hasSuffix("Kim\nP.S. Hello"))
    #expect(LinearPresenter.text(driver.state).contains("Ready: e-mail"))
  }
}
