import Cells

/// A whole sequence of the form `ESC [`, numbers, a final letter.
struct ControlSequence {
  /// A mark before the numbers, one of `<=>?`: such a sequence is never a key.
  let isPrivate: Bool
  /// Whether marks stand between the numbers and the letter.
  let hasIntermediates: Bool
  /// The numbers between semicolons, each with its parts between colons; what is no number is 0.
  let parameters: [[Int]]
  let final: UInt8

  /// Takes the bytes between `ESC [` and the final one.
  init(_ body: ArraySlice<UInt8>, final: UInt8) {
    self.final = final
    isPrivate = body.first.map { (0x3C...0x3F).contains($0) } ?? false
    hasIntermediates = body.contains { $0 < 0x30 }
    let numbers = body.filter { (0x30...0x3B).contains($0) }
    parameters =
      numbers.isEmpty
      ? []
      : numbers.split(separator: 0x3B, omittingEmptySubsequences: false).map { part in
        part.split(separator: 0x3A, omittingEmptySubsequences: false).map(ControlSequence.number)
      }
  }

  /// The number where there is one and nothing else.
  var onlyNumber: Int? {
    parameters.count == 1 && parameters[0].count == 1 && !isPrivate ? parameters[0][0] : nil
  }

  /// How many values follow the final letter: the old reports of the mouse (`M`), and of its highlighting (`t`, `T`).
  var valuesToCome: Int {
    guard parameters.isEmpty, !isPrivate, !hasIntermediates else { return 0 }
    switch final {
    case 0x4D: return 3
    case 0x54: return 6
    case 0x74: return 2
    default: return 0
    }
  }

  /// What it stands for.
  var meaning: SequenceMeaning {
    if isPrivate || hasIntermediates { return .nothing }
    switch final {
    case 0x7E: return tilde
    case 0x75: return KeyCode(parameters)?.meaning ?? .nothing
    // With Ctrl and with both, rxvt ends the number of a key with these.
    case 0x5E, 0x40: return onlyNumber.flatMap(ControlSequence.numberKey).map { .key($0) } ?? .nothing
    case 0x5A: return letter(.backTab)
    // With Shift, rxvt writes the letters of the arrows small.
    case 0x61...0x64 where parameters.isEmpty:
      return letter(ControlSequence.letterKey(final - 0x20))
    // A report of the cursor looks like F3 with a modifier: only F3 alone is taken.
    case 0x52: return parameters.isEmpty ? .key(.function(3)) : .nothing
    default: return letter(ControlSequence.letterKey(final))
    }
  }

  /// The key of a final letter, as used after `ESC [` and `ESC O` alike.
  static func letterKey(_ letter: UInt8) -> Key? {
    switch letter {
    case 0x41: .up
    case 0x42: .down
    case 0x43: .right
    case 0x44: .left
    case 0x46: .end
    case 0x48: .home
    case 0x50, 0x51, 0x53: .function(Int(letter) - 0x4F)
    default: nil
    }
  }

  /// Keys sent as a number and `~`.
  static func numberKey(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// A key with a letter: alone, with a modifier, or with 1 and a modifier.
  private func letter(_ key: Key?) -> SequenceMeaning {
    guard let key, parameters.count <= 2 else { return .nothing }
    if parameters.count == 2, let first = parameters[0].first, first > 1 { return .nothing }
    return pressed(key, KeyModifiers(parameters.last))
  }

  private var tilde: SequenceMeaning {
    guard let number = parameters.first?.first else { return .nothing }
    if number == 200 { return onlyNumber == 200 ? .pasteBegins : .nothing }
    if number == 27, parameters.count == 3 { return KeyCode(otherKey: parameters)?.meaning ?? .nothing }
    guard parameters.count <= 2, let key = ControlSequence.numberKey(number) else { return .nothing }
    return pressed(key, KeyModifiers(parameters.dropFirst().first))
  }

  /// What pressing, holding or releasing a key means.
  private func pressed(_ key: Key, _ modifiers: KeyModifiers) -> SequenceMeaning {
    if modifiers.isRelease || !modifiers.isPlain { return .nothing }
    return modifiers.isRepeat ? .held(key) : .key(key)
  }

  /// A number of at most nine digits; 0 for what is none.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    guard digits.count <= 9 else { return 0 }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}
