/// Folds names so that they can be found however they were typed: lower case, single blanks.
enum FoldedName {
  /// A name in lower case with single blanks.
  static func of(_ name: String) -> String {
    ofASCII(name) ?? name.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The same for names of ASCII, which most are, without looking for clusters; nil for others.
  private static func ofASCII(_ name: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var isAfterBlank = false
    for byte in name.utf8 {
      guard byte < 0x80 else { return nil }
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        isAfterBlank = !bytes.isEmpty
        continue
      }
      if isAfterBlank { bytes.append(0x20) }
      isAfterBlank = false
      bytes.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Words with a blank before and after each, so that " ha" finds the beginning of a word.
  static func searchable(_ parts: [String]) -> String {
    " " + parts.map(of).filter { !$0.isEmpty }.joined(separator: " ") + " "
  }
}

extension String {
  /// The same text with every NUL shown as U+FFFD: SQLite ends a text at the first NUL.
  var withoutNul: String {
    utf8.contains(0)
      ? String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })) : self
  }
}
