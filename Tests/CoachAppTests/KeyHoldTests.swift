import CallScript
import Cells
import CoachApp
import CoachTesting
import Testing

@Suite("A key that is held")
struct KeyHoldTests {
  /// What comes of one key pressed at these moments, with the moment at which each came out.
  private func taken(_ moments: [Int64], mayRepeat: Bool = false) -> [(event: TerminalEvent, at: Int64)] {
    var hold = KeyHold()
    var taken: [(event: TerminalEvent, at: Int64)] = []
    for moment in moments {
      if let due = hold.dueAt, due <= moment { taken += hold.takeDue(at: due).map { ($0, due) } }
      taken += hold.take(.key(.space), at: moment) { _ in mayRepeat }.map { ($0, moment) }
    }
    if let due = hold.dueAt { taken += hold.takeDue(at: due).map { ($0, due) } }
    return taken
  }

  @Test(
    "counts once, however its keyboard repeats",
    arguments: [(660, 40), (500, 30), (250, 33), (500, 90), (1000, 33), (250, 92), (225, 30)])
  func repeats(_ delay: Int64, _ interval: Int64) {
    let moments = [0] + (0..<40).map { delay + $0 * interval }
    let events = taken(moments)
    #expect(events.filter { $0.event == .key(.space) }.map(\.at) == [0])
    #expect(events.contains { $0.event == .held(.space) })
  }

  @Test(
    "is told from two presses of a hand, a quick pair of which comes out at once", arguments: [120, 150, 199])
  func quickPair(_ gap: Int64) {
    let events = taken([0, gap])
    #expect(events.map(\.event) == [.key(.space), .key(.space)] && events.map(\.at) == [0, gap])
  }

  @Test(
    "is told from two slow presses by a tenth of a second, and from slower ones by nothing",
    arguments: [
      (200, 310), (500, 610), (1000, 1110), (1050, 1050), (5000, 5000),
    ])
  func slowPair(_ gap: Int64, _ due: Int64) {
    let events = taken([0, gap])
    #expect(events.map(\.event) == [.key(.space), .key(.space)] && events.map(\.at) == [0, due])
  }

  @Test("is told from steady presses: each counts", arguments: [120, 180, 250, 400, 900, 2000])
  func steady(_ gap: Int64) {
    let events = taken((0..<20).map { $0 * gap })
    #expect(events.map(\.event) == Array(repeating: .key(.space), count: 20))
  }

  @Test("stays held over a line that comes in jerks")
  func jerks() {
    let events = taken([0, 500, 530, 560, 590, 800, 830, 1060])
    #expect(events.filter { $0.event == .key(.space) }.count == 1)
  }

  @Test("comes before another key that follows, and the order stays")
  func order() {
    var hold = KeyHold()
    let never: (Key) -> Bool = { _ in false }
    #expect(hold.take(.key(.space), at: 0, mayRepeat: never) == [.key(.space)])
    #expect(hold.take(.key(.space), at: 300, mayRepeat: never) == [])
    #expect(
      hold.take(.key(.character("2")), at: 320, mayRepeat: never) == [.key(.space), .key(.character("2"))])
    #expect(hold.take(.key(.character("2")), at: 620, mayRepeat: never) == [])
    #expect(
      hold.take(.paste("words"), at: 640, mayRepeat: never) == [.key(.character("2")), .paste("words")])
    #expect(hold.dueAt == nil)
  }

  @Test("does again and again what may be done so, at once")
  func mayRepeat() {
    let events = taken([0, 500, 530, 560], mayRepeat: true)
    #expect(events.map(\.event) == Array(repeating: .key(.space), count: 4))
    #expect(events.map(\.at) == [0, 500, 530, 560])
  }

  @Test("in a call is Space, a digit or a letter that asks for something; elsewhere none is")
  func places() {
    var driver = AppDriver(people: [SamplePeople.ann])
    let asking: [Key] = [.space, .character("2"), .character("y"), .character("x"), .character("u")]
    let moving: [Key] = [.up, .down, .character("j"), .character("k"), .pageDown, .pageUp, .control("c")]
    for key in asking + moving { #expect(driver.state.mayRepeat(key), "\(key) on Home") }
    driver.press("Enter Enter Space")
    for key in asking { #expect(!driver.state.mayRepeat(key), "\(key) in a call") }
    #expect(driver.state.mayRepeat(.control("c")))
    driver.press("i")
    for key in [Key.space, .character("2"), .character("x"), .backspace, .left, .right] {
      #expect(driver.state.mayRepeat(key), "\(key) in a note")
    }
  }

  @Test("does not run through the script, and says that it counts once")
  func script() {
    var driver = AppDriver(people: [SamplePeople.ann])
    driver.press("Enter Enter Space")
    let before = driver.state.call?.call.events
    driver.send(.terminal(.held(.space)))
    #expect(driver.state.call?.call.events == before)
    #expect(driver.shows("A held key counts once."))
  }

  @Test("is none of many signs at once: they are words, and outside of a field pasted")
  func burst() {
    var driver = AppDriver(people: [SamplePeople.ann])
    driver.press("Enter Enter Space Space")
    var pasting = driver
    driver.send(.terminal(.burst("+44 20 7946 0123")))
    pasting.send(.terminal(.paste("+44 20 7946 0123")))
    #expect(driver.state == pasting.state)
    driver.press("Esc i")
    driver.send(.terminal(.burst("call after ten")))
    #expect(driver.shows("call after ten"))
  }
}
