import CallScript
import Cells
import CoachApp
import CoachTesting
import Foundation
import Testing

@Suite("The key table")
struct KeyMapTests {
  @Test("Every row has a key and a sentence")
  func complete() {
    for binding in KeyMap.bindings {
      #expect(!binding.keys.isEmpty, "\(binding.command)")
      #expect(binding.help.hasSuffix("."), "\(binding.help)")
    }
  }

  @Test("No key means two things in one context")
  func unambiguous() {
    for context in KeyContext.allCases {
      let keys = KeyMap.bindings(in: context).flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "\(context)")
      #expect(!keys.isEmpty, "\(context)")
    }
  }

  @Test("docs/keys.md is what the table writes; CALLCOACH_RECORD=1 writes it anew")
  func page() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appendingPathComponent("docs/keys.md")
    if ProcessInfo.processInfo.environment["CALLCOACH_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(KeyMap.markdown().utf8).write(to: file)
    }
    let written = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(lineDifference(recorded: written, actual: KeyMap.markdown()).isEmpty)
  }

  @Test(
    "The keys of the call table are where the page says",
    arguments: [
      ("Space", Command.said), ("Tab", .otherWording), ("y", .yes), ("n", .no), ("7", .objection(7)),
      ("0", .objectionList), ("a", .theyAsk), ("o", .offScript), ("X", .stop), ("x", .askStop), ("u", .undo),
    ])
  func callKeys(_ name: String, _ command: Command) throws {
    let key = try #require(Key(named: name))
    #expect(KeyMap.command(for: key, in: [.call]) == command)
  }
}

@Suite("The linear presentation")
struct LinearTests {
  /// Answers one typed line after the other, as the runtime does.
  static func answer(_ lines: [String], in driver: inout AppDriver) {
    for line in lines {
      for action in LinearPresenter.actions(for: line, in: driver.state) { driver.send(action) }
    }
  }

  @Test("A whole call can be run by numbers, keys and the prospect's own words")
  func wholeCall() throws {
    var driver = AppDriver(people: [SamplePeople.ann])
    #expect(LinearPresenter.text(driver.state).contains("1. call Ann Hale"))
    LinearTests.answer(["1", ""], in: &driver)
    #expect(LinearPresenter.text(driver.state).contains("Opening: Ann, Kim at Beamline."))
    LinearTests.answer(["1", "Space", "sorry, we are all set"], in: &driver)
    #expect(LinearPresenter.text(driver.state).contains("Empathize."))
    LinearTests.answer(["Space", "y", "y", "y"], in: &driver)
    #expect(LinearPresenter.text(driver.state).contains("1. Wed 25 Nov 15:00 there, 14:00 here"))
    LinearTests.answer(["2"], in: &driver)
    #expect(LinearPresenter.text(driver.state).contains("How did it end?"))
    LinearTests.answer([""], in: &driver)
    LinearTests.answer(["the budget"], in: &driver)
    let closed = try #require(driver.store.closed.first)
    #expect(closed.outcome?.kind == .meeting)
    #expect(closed.clearerByThen == "the budget")
  }

  @Test("Nothing printed holds a control but line ends", arguments: ScreenCase.all)
  func plain(_ screen: ScreenCase) {
    var driver = AppDriver(people: screen.people, store: PeopleSamples.store)
    driver.press(screen.keys)
    let text = LinearPresenter.text(driver.state)
    #expect(text.hasSuffix("\n"))
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }
}
