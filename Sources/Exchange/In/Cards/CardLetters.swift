/// Turns the values of cards into text, each in its own encoding.
struct CardLetters {
  /// What a value says.
  struct Decoded {
    var text: String
    /// How many letters could not be read.
    var unreadable = 0
    /// The encoding it names, when that is not known.
    var unknownCharset: String?
  }

  /// The encoding of values that name none; nil where nobody said it.
  let fallback: String?
  let converter: LetterConverter

  /// Decodes a value: quoted-printable, then the encoding it names; without one UTF-8, or else Windows-1252.
  func decode(_ property: CardLine) -> Decoded {
    let isQuoted = property.isQuotedPrintable
    let bytes = isQuoted ? CardText.quotedPrintable(property.value) : Array(property.value)
    let named = property.values(of: "CHARSET").first ?? ""
    let charset = named.isEmpty ? fallback ?? "" : named
    if ["", "UTF-8", "UTF8", "US-ASCII"].contains(charset) {
      if let text = String(validating: bytes, as: UTF8.self) { return Decoded(text: text) }
      return decoded(bytes, from: "CP1252") ?? Decoded(text: "")
    }
    if let known = Charset.canonical(charset), let found = decoded(bytes, from: known) { return found }
    if let text = String(validating: bytes, as: UTF8.self) { return Decoded(text: text) }
    return Decoded(text: Self.asciiOnly(bytes), unknownCharset: charset)
  }

  private func decoded(_ bytes: [UInt8], from charset: String) -> Decoded? {
    converter.convert(bytes, from: charset).map {
      Decoded(text: String(decoding: $0.bytes, as: UTF8.self), unreadable: $0.unreadable)
    }
  }

  private static func asciiOnly(_ bytes: [UInt8]) -> String {
    String(String.UnicodeScalarView(bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : "\u{FFFD}" }))
  }
}
