public import Cells

/// Tells presses of a key from the repeats of one that is held, by when they come: few terminals say which is which.
///
/// Keyboards repeat after 250 to 1000 ms (X11 660, GNOME 500, macOS 500, Windows up to 1000), then every 25 to 92 ms (X11 and
/// KDE 40, GNOME 30, Windows from 33, macOS 90, the Linux console 92). A hand needs 120 ms and more between two presses of one
/// key. So a key that comes again within 110 ms repeats. The first repeat comes as late as a slow second press might: it is
/// kept back until it is known that no other follows at once. A quick second press is not. Moments are milliseconds of the monotonic clock.
public struct KeyHold: Hashable, Sendable {
  /// Milliseconds within which the same key is a repeat.
  public static let gap: Int64 = 110
  /// The same once it has repeated so often that it surely is held: lines are not even.
  private static let sureGap: Int64 = 250
  private static let sureCount = 3
  /// Milliseconds after which the same key may be the first repeat.
  private static let delay: Range<Int64> = 200..<1050

  private var key: Key?
  private var lastAt: Int64 = 0
  private var repeats = 0
  private var awaited: Key?

  /// Makes one that has seen no key.
  public init() {}

  /// When the key that is kept back counts as pressed; nil while none is.
  public var dueAt: Int64? { awaited == nil ? nil : lastAt + KeyHold.gap }

  /// Takes in an event and gives out what it is, in order: a press that was kept back comes before whatever else follows
  /// it, and a key that is kept back comes out later.
  ///
  /// - Parameter mayRepeat: Whether the key may do what it does again and again: then nothing is kept back.
  public mutating func take(_ event: TerminalEvent, at moment: Int64, mayRepeat: (Key) -> Bool)
    -> [TerminalEvent]
  {
    switch event {
    case .resized: return [event]
    case .held, .burst, .paste, .hungUp: return released() + [event]
    case .key(let key):
      let before = awaited == key ? [] : released()
      let verdict = judge(key, at: moment)
      if mayRepeat(key) { return before + [event] }
      switch verdict {
      case .pressed: return before + [event]
      case .awaited:
        // A second press of the key that waits shows that the first was one.
        let waiting = released()
        awaited = key
        return before + waiting
      case .repeated: return before + [.held(key)]
      }
    }
  }

  /// Gives out the key that was kept back, once it is known to have been pressed.
  public mutating func takeDue(at moment: Int64) -> [TerminalEvent] {
    guard let dueAt, moment >= dueAt else { return [] }
    return released()
  }

  private mutating func released() -> [TerminalEvent] {
    defer { awaited = nil }
    return awaited.map { [.key($0)] } ?? []
  }

  private enum Verdict { case pressed, awaited, repeated }

  private mutating func judge(_ key: Key, at moment: Int64) -> Verdict {
    let elapsed = moment - lastAt
    lastAt = moment
    guard key == self.key else {
      self.key = key
      repeats = 0
      return .pressed
    }
    if elapsed < (repeats >= KeyHold.sureCount ? KeyHold.sureGap : KeyHold.gap) {
      repeats += 1
      awaited = nil
      return .repeated
    }
    repeats = 0
    return KeyHold.delay.contains(elapsed) ? .awaited : .pressed
  }
}
