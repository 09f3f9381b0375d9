/// How a line without a pinned name is called.
enum LineName {
  /// The fingerprint of a line's words on one line with single spaces and straight quotes, so that a moved line
  /// break changes nothing.
  static func fingerprint(of template: Template) -> Fingerprint {
    var hash = Fingerprint()
    var endsInSpace = true
    for piece in template.pieces {
      switch piece {
      case .text(let words): add(words, to: &hash, &endsInSpace)
      case .stressed(let word): add("*\(word)*", to: &hash, &endsInSpace)
      case .placeholder(let placeholder): add("{\(placeholder.name)}", to: &hash, &endsInSpace)
      case .breath: add(" ", to: &hash, &endsInSpace)
      }
    }
    return hash
  }

  private static func add(_ text: String, to hash: inout Fingerprint, _ endsInSpace: inout Bool) {
    var quote: UInt8 = 0
    for byte in text.utf8 {
      // U+2018 to U+201F are E2 80 98 to E2 80 9F.
      if quote == 2, (0x98...0x9F).contains(byte) {
        hash.add(byte < 0x9C ? 0x27 : Ascii.quote)
        quote = 0
        continue
      }
      let isNext = (quote == 0 && byte == 0xE2) || (quote == 1 && byte == 0x80)
      if isNext {
        quote += 1
        endsInSpace = false
        continue
      }
      if quote > 0 { hash.add(0xE2) }
      if quote > 1 { hash.add(0x80) }
      quote = 0
      let isSpace = Ascii.isSpace(byte)
      if !isSpace || !endsInSpace { hash.add(isSpace ? Ascii.space : byte) }
      endsInSpace = isSpace
    }
  }
}
