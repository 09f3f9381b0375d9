/// One property of an address card, unfolded: `item1.TEL;TYPE=CELL:+49 …`.
struct CardLine {
  /// The line of the file on which it begins, counted from 1.
  var line: Int
  /// The group before the dot, in capitals; empty where there is none.
  var group: String
  /// Its name in capitals.
  var name: String
  /// Its parameters, names and bare words in capitals: `TYPE=CELL` and `CELL` are alike.
  var parameters: [(name: String, value: String)]
  /// The bytes behind the colon, as they stand in the file.
  var value: ArraySlice<UInt8>

  /// The values of a parameter, one by one, in capitals.
  func values(of parameter: String) -> [String] {
    parameters.filter { $0.name == parameter }
      .flatMap {
        $0.value.utf8.split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
      }
      .map { $0.uppercased() }
  }

  /// Its types, among them the bare words of version 2.1.
  var types: [String] { values(of: "TYPE") + parameters.filter { $0.value.isEmpty }.map(\.name) }

  /// Whether the value is quoted-printable.
  var isQuotedPrintable: Bool { hasEncoding(["QUOTED-PRINTABLE"]) }

  /// Whether the value is base 64.
  var isBase64: Bool { hasEncoding(["BASE64", "B"]) }

  private func hasEncoding(_ names: [String]) -> Bool {
    values(of: "ENCODING").contains(where: names.contains)
      || parameters.contains { $0.value.isEmpty && $0.name != "B" && names.contains($0.name) }
  }

  /// Takes an unfolded line apart; nil where it is no property.
  init?(_ bytes: ArraySlice<UInt8>, line: Int) {
    guard let colon = Self.colon(in: bytes) else { return nil }
    let parts = Self.split(bytes[..<colon])
    guard let head = parts.first, Self.isName(head) else { return nil }
    let words = String(decoding: head.map(ASCII.upper), as: UTF8.self)
    if let dot = words.utf8.lastIndex(of: UInt8(ascii: ".")) {
      group = String(words[..<dot])
      name = String(words[words.utf8.index(after: dot)...])
    } else {
      group = ""
      name = words
    }
    guard !name.isEmpty else { return nil }
    self.line = line
    value = bytes[bytes.index(after: colon)...]
    parameters = parts.dropFirst().map(Self.parameter)
  }

  /// The first colon outside quotation marks.
  private static func colon(in bytes: ArraySlice<UInt8>) -> Int? {
    var isQuoted = false
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte == ASCII.quote { isQuoted.toggle() }
      if byte == UInt8(ascii: ":"), !isQuoted { return index }
    }
    return bytes.firstIndex(of: UInt8(ascii: ":"))
  }

  /// The parts between semicolons outside quotation marks.
  private static func split(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var isQuoted = false
    return bytes.split(omittingEmptySubsequences: false) { byte in
      if byte == ASCII.quote { isQuoted.toggle() }
      return byte == UInt8(ascii: ";") && !isQuoted
    }
  }

  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.count <= 100
      && bytes.allSatisfy { byte in
        (0x41...0x5A).contains(ASCII.upper(byte)) || ASCII.isDigit(byte) || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      }
  }

  private static func parameter(_ bytes: ArraySlice<UInt8>) -> (name: String, value: String) {
    let parts = bytes.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(decoding: ASCII.trimmed(parts[0]).map(ASCII.upper), as: UTF8.self)
    let value = parts.count > 1 ? ASCII.trimmed(parts[1]).filter { $0 != ASCII.quote } : []
    return (name, String(decoding: value, as: UTF8.self))
  }
}
