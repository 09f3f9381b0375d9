public import CallScript
public import Cells
public import CoachApp

/// The whole program without a terminal: keys by name, a clock moved by hand, a store in memory.
public struct AppDriver {
  /// The program's state.
  public private(set) var state: AppState
  /// Every effect asked for, in order.
  public private(set) var effects: [Effect] = []
  /// The store.
  public var store: FakeStore
  /// Milliseconds since the start.
  public private(set) var elapsed: Int64 = 0

  /// Starts the program with these people in its store.
  public init(
    people: [ContactCard] = [], size: Size = Size(columns: 80, rows: 24), unicode: Bool = true,
    store: FakeStore = FakeStore(), playbook: Script? = SamplePlaybook.script, readOnly: String? = nil,
    refusesCalls: Bool = false
  ) {
    self.store = store
    self.store.otherWriter = store.otherWriter ?? readOnly
    self.store.refusesCalls = refusesCalls
    self.store.people = people.isEmpty ? store.people : people
    state = AppState(
      size: size, now: AppDriver.stamp(0), unicode: unicode, repZone: SamplePeople.london,
      playbook: playbook, readOnlyReason: readOnly, refusesCalls: refusesCalls)
    send(.started)
  }

  /// The stamp so many milliseconds after the start.
  static func stamp(_ elapsed: Int64) -> Stamp {
    Stamp(utc: SamplePeople.start + .milliseconds(elapsed), offset: 0, monotonic: 1_000_000 + elapsed)
  }

  /// Sends an action and does the effects that follow, until none is left.
  public mutating func send(_ action: AppAction) {
    var waiting = [action]
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      let asked = reduce(&state, Stamped(next, at: AppDriver.stamp(elapsed)))
      effects += asked
      for effect in asked {
        waiting += store.answer(effect, now: AppDriver.stamp(elapsed))
      }
    }
  }

  /// Presses keys by their names, with a quarter of a second between them: `press("Space 2 Ctrl-X")`.
  public mutating func press(_ names: String) {
    for name in names.split(separator: " ") {
      guard let key = Key(named: String(name)) else { preconditionFailure("no key is called \(name)") }
      press(key)
    }
  }

  /// Presses one key.
  public mutating func press(_ key: Key) {
    elapsed += 250
    send(.terminal(.key(key)))
  }

  /// Types a text.
  public mutating func type(_ text: String) {
    for sign in text { send(.terminal(.key(.character(sign)))) }
  }

  /// Lets time pass, waking as often as the program wants to, and counts the times.
  @discardableResult
  public mutating func wait(_ milliseconds: Int64) -> Int {
    let end = elapsed + milliseconds
    var wakes = 0
    while let wake = nextWake(state), wake - 1_000_000 <= end {
      elapsed = wake - 1_000_000
      wakes += 1
      send(.tick)
    }
    elapsed = end
    return wakes
  }

  /// Answers the commits that wait in a slow store.
  public mutating func commit() {
    for action in store.commit() { send(action) }
  }

  /// The screen now.
  public var frame: Frame { draw(state) }
  /// The rows on the screen without blanks at their ends.
  public var rows: [String] {
    frame.buffer.size.rows == 0 ? [] : (0..<state.size.rows).map(frame.buffer.rowText)
  }
  /// Whether the screen shows some words within one row.
  public func shows(_ words: String) -> Bool { rows.contains { $0.contains(words) } }
  /// The screen as text.
  public var text: String { rows.joined(separator: "\n") }
  /// The code the program asked to leave with; nil while it has not.
  public var exitCode: Int32? {
    for case .quit(let code) in effects { return code }
    return nil
  }
}
