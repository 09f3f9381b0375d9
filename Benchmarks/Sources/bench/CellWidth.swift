/// How many cells a character takes, roughly: enough to know where text stands.
enum CellWidth {
  /// 0 for what joins the character before it, 2 for the wide scripts and pictures, else 1.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3: 2
    case 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0x1F300...0x1F64F, 0x1F900...0x1F9FF: 2
    default: 1
    }
  }
}
