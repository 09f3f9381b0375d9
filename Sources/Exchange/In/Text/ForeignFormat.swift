/// Kinds of files that hold no contacts that can be read here, known by how they begin.
public enum ForeignFormat: String, CaseIterable, Hashable, Sendable {
  case zip, oldOffice, pdf, compressed, richText, database, picture, yaml, json, markup, calendar, binary

  /// The kind of a file; nil for what may be a table or cards. Nothing is unpacked.
  static func of(_ bytes: [UInt8]) -> ForeignFormat? {
    signatures.first { bytes.starts(with: $0.bytes) }?.format
  }

  /// The kind of a decoded text; nil for what may be a table or cards.
  static func of(text: [UInt8]) -> ForeignFormat? {
    if text.prefix(4096).contains(0) { return .binary }
    let start = text.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    if start.starts(with: "%YAML".utf8) || isYAMLStart(start) { return .yaml }
    if start.starts(with: "<".utf8) { return .markup }
    if ASCII.begins(start, "BEGIN:VCALENDAR") { return .calendar }
    if let first = start.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      let next = start.dropFirst().first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
      if let next, "{[\"]}".utf8.contains(next) { return .json }
    }
    return nil
  }

  /// `---` alone on the first line.
  private static func isYAMLStart(_ start: ArraySlice<UInt8>) -> Bool {
    guard start.starts(with: "---".utf8) else { return false }
    let next = start.dropFirst(3).first
    return next == nil || next == 0x0A || next == 0x0D || next == 0x20
  }

  private static let signatures: [(bytes: [UInt8], format: ForeignFormat)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip), ([0x50, 0x4B, 0x07, 0x08], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice), (Array("%PDF".utf8), .pdf),
    ([0x1F, 0x8B], .compressed), (Array("BZh".utf8), .compressed),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .compressed), ([0x28, 0xB5, 0x2F, 0xFD], .compressed),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .compressed), (Array("Rar!".utf8), .compressed),
    (Array("{\\rtf".utf8), .richText), (Array("SQLite format 3\0".utf8), .database),
    ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture), (Array("GIF8".utf8), .picture),
    ([0x7F, 0x45, 0x4C, 0x46], .binary),
  ]
}
