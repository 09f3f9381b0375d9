/// What was held down with a key, as a number: 1, and 1 more for Shift, 2 for Alt, 4 for Ctrl, 8 for Super, 16 for Hyper,
/// 32 for Meta, 64 for Caps Lock, 128 for Num Lock. After a colon stands what happened to the key.
struct KeyModifiers: Hashable {
  private let bits: Int
  /// Whether the key went up.
  let isRelease: Bool
  /// Whether the key is held down.
  let isRepeat: Bool

  /// Reads a parameter with its parts; nothing is no modifier, and the key was pressed.
  init(_ parameter: [Int]?) {
    bits = max(0, (parameter?.first ?? 1) - 1)
    let event = parameter?.dropFirst().first ?? 1
    isRelease = event == 3
    isRepeat = event == 2
  }

  /// Shift.
  var shift: Bool { bits & 1 != 0 }
  /// Alt.
  var alt: Bool { bits & 2 != 0 }
  /// Ctrl.
  var control: Bool { bits & 4 != 0 }
  /// Caps Lock.
  var capsLock: Bool { bits & 64 != 0 }
  /// Whether nothing beyond Shift, Alt, Ctrl and locks is held, and the number is one that terminals send.
  var isPlain: Bool { bits < 256 && bits & 0b111000 == 0 }
}
