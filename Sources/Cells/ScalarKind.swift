/// How one Unicode scalar is treated when foreign text is made safe to show.
enum ScalarKind {
  /// Shown as it is.
  case plain
  /// Shown on the base before it.
  case mark
  /// C0, DEL or C1: shown in caret form.
  case control
  /// Invisible, reordering or unassigned: shown by its number.
  case hidden
  /// ZWNJ or ZWJ: shown as it is only where a script needs it.
  case joiner
  /// Chooses a form of an ideograph; kept after one only.
  case ideographVariation

  static func of(_ scalar: Unicode.Scalar) -> ScalarKind {
    let value = scalar.value
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: return .plain
    case 0...0x1F, 0x7F...0x9F: return .control
    case 0x200C, 0x200D: return .joiner
    case 0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFFA0: return .hidden
    case 0xE0100...0xE01EF: return .ideographVariation
    case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x23FF, 0x2500...0x27FF: return .plain
    default: break
    }
    switch scalar.properties.generalCategory {
    case .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate, .control: return .hidden
    default: return ScalarWidth.of(scalar) == 0 ? .mark : .plain
    }
  }

  /// A control in caret form: ESC is `^[`, DEL is `^?`; a C1 control shows as the ESC form it stands for.
  static func caretForm(of control: Unicode.Scalar) -> String {
    let value = control.value
    if value == 0x7F { return "^?" }
    let letter = value < 0x20 ? value + 0x40 : value - 0x40
    let prefix = value < 0x20 ? "^" : "^["
    return prefix + (Unicode.Scalar(letter).map { String(Character($0)) } ?? "")
  }

  /// A scalar by its number, for example `<U+202E>`.
  static func codeForm(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)) + digits + ">"
  }

  /// Whether a scalar is a letter of a script that may need joiners: Hebrew and everything after it.
  static func isJoiningLetter(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x0590 else { return false }
    switch scalar.properties.generalCategory {
    case .otherLetter, .spacingMark, .nonspacingMark: return true
    default: return false
    }
  }

  /// Whether a scalar is a picture that can be part of an emoji sequence.
  static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x203C && scalar.properties.isEmoji
  }
}
