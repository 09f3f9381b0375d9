/// E-mail addresses as files hold them.
enum EmailText {
  /// The addresses of a cell: parts between ` ::: `, semicolons, commas and blanks.
  static func parts(of cell: String) -> [String] {
    Cutting.joined(cell).flatMap { piece -> [String] in
      if piece.utf8.contains(UInt8(ascii: "<")) { return [piece] }
      return piece.unicodeScalars.split { $0 == ";" || $0 == "," || $0.properties.isWhitespace }
        .map { String($0) }
    }
  }

  /// A part without `mailto:` and without the name before `<…>`; nil when no `@` stands between two parts of it.
  static func read(_ part: String) -> String? {
    var bytes = Array(part.utf8)[...]
    if let open = bytes.firstIndex(of: UInt8(ascii: "<")), let close = bytes.lastIndex(of: UInt8(ascii: ">")),
      open < close
    {
      bytes = bytes[(open + 1)..<close]
    }
    if ASCII.begins(bytes, "mailto:") { bytes = bytes.dropFirst(7) }
    bytes = ASCII.trimmed(bytes)
    let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }),
      !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F })
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
