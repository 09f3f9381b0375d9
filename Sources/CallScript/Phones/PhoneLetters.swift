/// Numbers that are written as words: `1-800-FLOWERS`.
enum PhoneLetters {
  /// The digit on the keypad for each letter from A to Z (ITU-T E.161).
  private static let keys = Array("22233344455566677778889999".utf8).map { $0 & 15 }
  /// How many digits stand before the word: `13`, `800`, `1-800`, `+1 800`.
  private static let before = 2...6
  /// How many digits and letters there are.
  private static let whole = 8...12
  /// The most digits of a number in North America with the 1 before it; letters behind them are not dialled.
  private static let mostWithOne = 11

  /// The number; nil where a text is not written so.
  static func piece(of text: String) -> PhonePiece? {
    var piece = PhonePiece()
    var letters = 0
    var count = 0
    for scalar in text.unicodeScalars where !PhoneSigns.isUnseen(scalar) {
      count += 1
      if let digit = PhoneSigns.digit(scalar) {
        if letters > 0 { return nil }
        piece.digits.append(digit)
      } else if let key = key(of: scalar) {
        if letters == 0, !before.contains(piece.digits.count) { return nil }
        piece.digits.append(key)
        letters += 1
      } else if scalar == "+", piece.digits.isEmpty {
        piece.hasPlus = true
      } else if !" -.()\u{2013}".unicodeScalars.contains(scalar) {
        return nil
      }
    }
    guard letters >= 3, whole.contains(piece.digits.count) else { return nil }
    if piece.digits.first == 1 { piece.digits = Array(piece.digits.prefix(mostWithOne)) }
    piece.range = 0..<count
    return piece
  }

  private static func key(of scalar: Unicode.Scalar) -> UInt8? {
    let letter = scalar.value | 0x20
    return scalar.isASCII && (0x61...0x7A).contains(letter) ? keys[Int(letter - 0x61)] : nil
  }
}
