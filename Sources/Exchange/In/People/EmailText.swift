/// E-mail addresses as files hold them.
enum EmailText {
  /// What a cell holds.
  struct Parts {
    /// The addresses, plain.
    var addresses: [String] = []
    /// What has a `@` and is no address, and the whole cell where nothing in it has one.
    var others: [String] = []
  }

  /// Reads a cell: addresses stand between blanks, commas, semicolons, brackets and marks, behind a name in the form
  /// `Hale, Ann <ann@hale.example>`, and with `mailto:` or Exchange's `SMTP:` before them. Signs that nobody sees are
  /// passed over, as are names around an address.
  static func parts(of cell: String) -> Parts {
    let plain = cell.utf8.allSatisfy { $0 < 0x80 } ? cell : visible(cell)
    var parts = Parts()
    var pending: [String] = []
    for token in tokens(of: plain) {
      switch token {
      case .mark(let mark):
        // What stands before `<` is the name of whom the address between the brackets belongs to.
        if mark == UInt8(ascii: "<") {
          pending = []
        } else if mark == UInt8(ascii: ",") || mark == UInt8(ascii: ";") || mark == UInt8(ascii: ">") {
          take(&pending, into: &parts)
        }
      case .word(let word):
        let isLink = ASCII.begins(Array(word.utf8)[...], "mailto:")
        if isLink || word.utf8.contains(UInt8(ascii: "@")) { pending.append(word) }
      }
    }
    take(&pending, into: &parts)
    if parts.addresses.isEmpty, parts.others.isEmpty { parts.others = [cell] }
    return parts
  }

  /// An address without what links, quotation marks and the ends of sentences put around it; nil when no `@` stands
  /// between two parts of it.
  static func read(_ word: String) -> String? {
    var bytes = trimmed(Array(word.utf8)[...])
    for prefix in ["mailto:", "smtp:"] where ASCII.begins(bytes, prefix) {
      bytes = trimmed(bytes.dropFirst(prefix.utf8.count))
      if prefix == "mailto:" { bytes = Array(decodedLink(bytes))[...] }
    }
    let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }),
      !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F })
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Cutting

  private enum Token {
    case word(String)
    case mark(UInt8)
  }

  private static func tokens(of cell: String) -> [Token] {
    var tokens: [Token] = []
    var word: [UInt8] = []
    for byte in cell.utf8 {
      let isMark = "<>,;()[]|".utf8.contains(byte)
      // Access writes `ann@hale.example#mailto:ann@hale.example#`.
      guard isMark || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#") || ASCII.isBlank(byte) else {
        word.append(byte)
        continue
      }
      if !word.isEmpty { tokens.append(.word(String(decoding: word, as: UTF8.self))) }
      word.removeAll(keepingCapacity: true)
      if isMark { tokens.append(.mark(byte)) }
    }
    if !word.isEmpty { tokens.append(.word(String(decoding: word, as: UTF8.self))) }
    return tokens
  }

  private static func take(_ pending: inout [String], into parts: inout Parts) {
    for word in pending {
      // Exchange lists the other ways to somebody too: `sip:`, `X500:`.
      if isOtherWay(word) { continue }
      if let address = read(word) {
        if !parts.addresses.contains(address) { parts.addresses.append(address) }
      } else {
        parts.others.append(word)
      }
    }
    pending = []
  }

  private static func isOtherWay(_ word: String) -> Bool {
    let bytes = Array(word.utf8)[...]
    return ["sip:", "x400:", "x500:", "eum:", "skype:", "xmpp:", "http:", "https:"]
      .contains { ASCII.begins(bytes, $0) }
  }

  // MARK: Signs around an address

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while let length = markLength(rest.prefix(3), atEnd: false) { rest = rest.dropFirst(length) }
    while let length = markLength(rest.suffix(3), atEnd: true) { rest = rest.dropLast(length) }
    return rest
  }

  /// How many bytes the mark at the end of some bytes has; nil where there is none. U+2018 to U+201F are quotation marks.
  private static func markLength(_ bytes: ArraySlice<UInt8>, atEnd: Bool) -> Int? {
    guard let outer = atEnd ? bytes.last : bytes.first else { return nil }
    if "'`:./".utf8.contains(outer) { return 1 }
    let isQuote =
      bytes.count == 3 && bytes.starts(with: [0xE2, 0x80]) && (0x98...0x9F).contains(bytes.last ?? 0)
    return isQuote ? 3 : nil
  }

  /// The address of a link: without `?subject=…`, and `%40` is the sign that it stands for (RFC 6068).
  private static func decodedLink(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    var rest = bytes.prefix { $0 != UInt8(ascii: "?") }
    while let first = rest.popFirst() {
      if first == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        plain.append(code)
        rest = rest.dropFirst(2)
      } else {
        plain.append(first)
      }
    }
    return String(validating: plain, as: UTF8.self) == nil ? Array(bytes) : plain
  }

  /// The cell with blanks for blanks of every kind, and without signs that nobody sees.
  private static func visible(_ cell: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars where scalar.properties.generalCategory != .format {
      text.append(scalar.properties.isWhitespace ? " " : scalar)
    }
    return String(text)
  }
}
