import Cells

/// A key sent as a code point with modifiers, in the ways of kitty (`ESC [ code ; modifiers u`) and of xterm
/// (`ESC [ 27 ; modifiers ; code ~`).
struct KeyCode {
  private let code: Int
  /// The sign with Shift, where the terminal tells it.
  private let shifted: Int?
  private let modifiers: KeyModifiers
  /// Whether the code is that of the sign written, not of the key pressed.
  private let isWritten: Bool

  /// Reads the numbers of kitty's form.
  init?(_ parameters: [[Int]]) {
    guard let keys = parameters.first, let code = keys.first, code > 0, parameters.count <= 3 else {
      return nil
    }
    self.code = code
    shifted = keys.dropFirst().first.flatMap { $0 > 0 ? $0 : nil }
    modifiers = KeyModifiers(parameters.dropFirst().first)
    isWritten = false
  }

  /// Reads the numbers of xterm's form.
  init?(otherKey parameters: [[Int]]) {
    guard parameters.count == 3, let code = parameters[2].first, code > 0 else { return nil }
    self.code = code
    shifted = nil
    modifiers = KeyModifiers(parameters[1])
    isWritten = true
  }

  /// What it stands for.
  var meaning: SequenceMeaning {
    guard !modifiers.isRelease, modifiers.isPlain, let key else { return .nothing }
    return modifiers.isRepeat ? .held(key) : .key(key)
  }

  private var key: Key? {
    if let known = KeyCode.keypad[code] { return modifiers.control || modifiers.alt ? nil : known }
    // Unicode's area for private use: keys without a sign.
    if (57344...63743).contains(code) { return nil }
    guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
    if code < 0x20 || code == 0x7F { return control(UInt8(code)) }
    return (0x80...0x9F).contains(code) ? nil : sign(scalar)
  }

  private func control(_ byte: UInt8) -> Key {
    if byte == 0x1B { return .escape }
    return byte == 9 && modifiers.shift ? .backTab : Key(controlByte: byte)
  }

  private func sign(_ scalar: Unicode.Scalar) -> Key? {
    let sign = Character(scalar)
    if modifiers.control { return modifiers.alt ? nil : .control(sign.lowercased().first ?? sign) }
    guard let written = written(sign) else { return nil }
    return modifiers.alt ? .alt(written) : .character(written)
  }

  /// The sign that the key writes; nil where only the layout of the keyboard knows it.
  private func written(_ sign: Character) -> Character? {
    if isWritten { return sign }
    if modifiers.shift, let shifted, let scalar = UInt32(exactly: shifted).flatMap(Unicode.Scalar.init) {
      return Character(scalar)
    }
    if sign.isLetter {
      let isUpper = modifiers.shift != modifiers.capsLock
      return isUpper ? (sign.uppercased().count == 1 ? sign.uppercased().first : sign) : sign
    }
    return modifiers.shift && sign != " " ? nil : sign
  }

  /// The keys of the keypad, from kitty's table of functional keys.
  private static let keypad: [Int: Key] = {
    var table: [Int: Key] = [
      57409: .character("."), 57410: .character("/"), 57411: .character("*"), 57412: .character("-"),
      57413: .character("+"), 57414: .enter, 57415: .character("="), 57416: .character(","), 57417: .left,
      57418: .right, 57419: .up, 57420: .down, 57421: .pageUp, 57422: .pageDown, 57423: .home, 57424: .end,
      57425: .insert, 57426: .delete,
    ]
    for (digit, sign) in "0123456789".enumerated() { table[57399 + digit] = .character(sign) }
    return table
  }()
}
