import Cells

/// Keys sent as `ESC O`, digits of a modifier on some terminals, and one letter.
enum SingleShift {
  /// What a letter means; a letter that no known terminal sends means nothing.
  static func meaning(of final: UInt8, parameters: ArraySlice<UInt8>) -> SequenceMeaning {
    let numbers = ControlSequence(parameters, final: final).parameters
    guard numbers.count <= 2, KeyModifiers(numbers.last).isPlain, let key = key(of: final) else {
      return .nothing
    }
    return .key(key)
  }

  private static func key(of final: UInt8) -> Key? {
    if let key = ControlSequence.letterKey(final) { return key }
    switch final {
    case 0x20: return .space
    case 0x49: return .tab
    case 0x4D: return .enter
    case 0x52: return .function(3)
    case 0x58: return .character("=")
    // With Ctrl, rxvt writes the letters of the arrows small.
    case 0x61...0x64: return ControlSequence.letterKey(final - 0x20)
    // The keypad: the sign is the letter's, 0x40 lower.
    case 0x6A...0x79: return .character(Character(Unicode.Scalar(final - 0x40)))
    default: return nil
    }
  }
}
