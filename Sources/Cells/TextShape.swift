/// How a safe text can be walked through.
enum TextShape: Hashable, Sendable {
  /// Printable ASCII: one column for each byte.
  case ascii
  /// Every scalar is a sign of its own.
  case single
  /// Signs may consist of several scalars.
  case clustered

  /// The shape and width of a text that is safe as it is and made of single scalars; nil for any other.
  static func measure(_ text: String) -> (shape: TextShape, width: Int)? {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return (.ascii, text.utf8.count) }
    var width = 0
    for scalar in text.unicodeScalars {
      guard let columns = singleWidth(of: scalar.value) else { return nil }
      width += columns
    }
    return (.single, width)
  }

  /// The width of a scalar that is safe, assigned, and neither joins nor is joined; nil where that takes a closer look.
  static func singleWidth(of value: UInt32) -> Int? {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x400...0x481, 0x48A...0x52F: return 1
    case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x22FF, 0x2500...0x25FC: return 1
    case 0x2600...0x27BF: return ScalarWidth.isWide(value) ? 2 : 1
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF: return 2
    default: return nil
    }
  }

  /// The shape of two texts joined, where the scalars at the seam cannot become one sign; nil where they might.
  static func joined(_ left: TextShape, _ right: TextShape) -> TextShape? {
    switch (left, right) {
    case (.ascii, .ascii): return .ascii
    case (.ascii, .single), (.single, .ascii), (.single, .single): return .single
    case (.ascii, .clustered), (.clustered, .ascii): return .clustered
    case (.single, .clustered), (.clustered, .single), (.clustered, .clustered): return nil
    }
  }
}
