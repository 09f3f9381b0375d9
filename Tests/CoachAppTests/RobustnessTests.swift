import CallScript
import Cells
import CoachApp
import CoachTesting
import Testing

@Suite("Whatever comes in")
struct RobustnessTests {
  static let keys: [Key] =
    "abcdefghijklmnopqrstuvwxyzXWGTP0123456789 ?:/ é".map { Key.character($0) } + [
      .enter, .enter, .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home,
      .end, .pageUp,
      .pageDown, .insert, .function(1), .function(2), .function(9), .function(10), .control("x"),
      .control("l"), .control("z"), .control("s"), .control("n"), .control("u"), .control("w"), .alt("a"),
    ]

  @Test("Twenty thousand random keys never crash it, and ? and quit always work", arguments: 1...8)
  func monkey(seed: UInt64) {
    var chance = SeededChance(seed: seed)
    let people = [SamplePeople.ann] + (1...3).map(SamplePeople.plain)
    var driver = AppDriver(people: people)
    for step in 0..<2500 {
      if step % 200 == 0 {
        driver.press("Esc Esc")
        driver.store.people = people
        driver.store.plans.happenings = [:]
        driver.send(.homeLoaded(HomeData(people: people)))
      }
      driver.press(RobustnessTests.keys.randomElement(using: &chance) ?? .enter)
      if step % 7 == 0 { driver.wait(Int64.random(in: 0...2000, using: &chance)) }
      if step % 50 == 0 { RobustnessTests.check(driver) }
      if step % 97 == 0 { driver.send(.terminal(.paste("we are all set\u{1B}[2J"))) }
      if step % 211 == 0 { driver.store.failure = driver.store.failure == nil ? "disk full" : nil }
    }
    RobustnessTests.check(driver)
    #expect(!driver.store.closed.isEmpty, "the keys never got through a whole call")
  }

  /// From here help opens, and the program can be left within a few keys; every saved log folds.
  static func check(_ driver: AppDriver) {
    var copy = driver
    copy.press("Esc")
    if copy.state.overlay != nil { copy.press("Esc") }
    copy.press("Esc Esc")
    #expect(!copy.frame.buffer.cells.isEmpty)
    copy.press("Ctrl-C")
    for _ in 0..<6 where copy.exitCode == nil || copy.effects.count == driver.effects.count {
      copy.press("Ctrl-C")
    }
    #expect(copy.exitCode != nil)
    for (_, log) in driver.store.logs {
      let scripts = [SamplePlaybook.script.hash: SamplePlaybook.script]
      #expect(throws: Never.self) { try Call(events: log, scripts: scripts) }
    }
  }

  @Test("Every choice that is offered without a reason does something", arguments: ScreenCase.all)
  func offeredChoices(_ screen: ScreenCase) {
    var driver = AppDriver(people: screen.people, store: screen.store)
    driver.press(screen.keys)
    driver.type(screen.typed)
    for choice in choices(driver.state) where choice.reason == nil {
      var copy = driver
      copy.send(.command(choice.command))
      let hint = copy.state.call?.hint ?? ""
      #expect(!hint.contains("does nothing here"), "\(choice.command)")
    }
    #expect(!choices(driver.state).isEmpty)
  }

  @Test("Hostile names are shown inert on every screen")
  func hostileNames() {
    var card = SamplePeople.ann
    card.contact.firstName = "An\u{1B}[31mn\u{202E}\u{200B}\r\n"
    card.contact.lastName = "王小明👩‍👩‍👧"
    card.contact.account?.name = "Hale\u{7}\u{9B}2J"
    card.contact.phone = "\u{1B}]0;x\u{7}"
    card.facts[0].text = "\u{202E}evil"
    for keys in [
      "", "a", "a Enter", "a Enter Enter", "a Enter Enter E", "a Enter Enter X", "a Enter Enter m",
      "a Enter Enter m Enter", "a Enter Enter m Enter Tab", "a Enter Enter m Enter t", "a Tab", "Enter",
      "Enter Enter", "Enter Enter Space Space 2 Space", "Enter Enter Space e g",
    ] {
      var driver = AppDriver(people: [card])
      driver.press(keys)
      for row in driver.rows {
        let isSafe = row.unicodeScalars.allSatisfy {
          $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0x202E && $0.value != 0x200B
        }
        #expect(isSafe, "\(keys): \(row)")
      }
    }
  }

  @Test("Every screen can be drawn at every size", arguments: ScreenCase.all)
  func sizes(_ screen: ScreenCase) {
    var driver = AppDriver(people: screen.people, store: screen.store)
    driver.press(screen.keys)
    driver.type(screen.typed)
    let all =
      [(0, 0), (1, 1), (1, 24), (80, 1), (19, 5), (20, 4), (20, 5), (21, 6), (40, 8), (500, 200)]
      + (5...40).map { (80, $0) } + stride(from: 20, through: 160, by: 7).map { ($0, 24) }
    for (columns, rows) in all {
      driver.send(.terminal(.resized(Size(columns: columns, rows: rows))))
      let frame = driver.frame
      #expect(frame.buffer.size == Size(columns: columns, rows: rows))
      if let cursor = frame.cursor {
        #expect((0..<columns).contains(cursor.column) && (0..<rows).contains(cursor.row))
      }
    }
  }

  @Test("Too small a screen says so in a row, and its keys still work")
  func tooSmall() {
    var driver = AppDriver(people: [SamplePeople.ann], size: Size(columns: 20, rows: 4))
    #expect(driver.shows("too small: 20x5"))
    driver.press("Enter Enter Space")
    #expect(driver.rows[0].hasPrefix("Ann, Kim"))
    driver.press("Space e g Enter")
    #expect(driver.store.closed.count == 1)
  }

  @Test("A paste outside a text is no key")
  func pasteOutside() {
    var driver = AppDriver(people: [SamplePeople.ann])
    driver.send(.terminal(.paste("qqq\u{3}")))
    #expect(driver.exitCode == nil)
    driver.press("n")
    driver.send(.terminal(.paste("Ann\nHale")))
    #expect(driver.shows("Ann Hale"))
  }

  @Test("The end of the terminal and of the system end the program with their codes")
  func ends() {
    var driver = JourneyTests.answered()
    driver.send(.terminal(.hungUp))
    #expect(driver.exitCode == 129)
    driver = JourneyTests.answered()
    driver.send(.terminate(code: 143))
    #expect(driver.exitCode == 143)
  }
}
