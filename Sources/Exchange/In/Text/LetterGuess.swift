/// Guesses how a file that is no UTF-8 was written, where Windows-1252 makes no words of it. A guess is only told.
struct LetterGuess {
  /// Encodings of DOS and of old Macs; all others tell too little apart.
  private static let candidates = ["CP850", "CP437", "MACINTOSH"]
  /// How many bytes are looked at.
  private static let looked = 262_144

  /// The likeliest encoding other than Windows-1252; nil where that one makes as good words.
  static func likely(_ raw: [UInt8], by converter: LetterConverter) -> String? {
    let places = raw.indices.prefix(looked).filter { raw[$0] >= 0x80 && isInWord($0, raw) }
    if places.isEmpty { return nil }
    let windows = LetterGuess("CP1252", by: converter).map { $0.score(places, in: raw) } ?? 0
    let others = candidates.compactMap { name in
      LetterGuess(name, by: converter).map { (name: name, score: $0.score(places, in: raw)) }
    }
    guard let best = others.max(by: { $0.score < $1.score }), best.score > windows else { return nil }
    return best.name
  }

  /// The letters of the bytes from 0x80.
  private let letters: [Unicode.Scalar?]

  private init?(_ charset: String, by converter: LetterConverter) {
    var letters: [Unicode.Scalar?] = []
    for byte in UInt8(0x80)...0xFF {
      guard let found = converter.convert([byte], from: charset) else { return nil }
      letters.append(String(decoding: found.bytes, as: UTF8.self).unicodeScalars.first)
    }
    self.letters = letters
  }

  /// Letters of Western Europe's languages count double, small letters in capitals and the reverse nothing.
  private func score(_ places: [Int], in raw: [UInt8]) -> Int {
    places.reduce(0) { sum, place in
      guard let letter = letters[Int(raw[place]) - 0x80], letter != "\u{FFFD}" else { return sum }
      if Self.marks.contains(letter) { return sum + (Self.isWithin(place, raw) && letter != "’" ? 0 : 2) }
      guard letter.properties.isAlphabetic, fits(letter, at: place, raw) else { return sum }
      return sum + (Self.usual.contains(letter) ? 2 : 1)
    }
  }

  private func fits(_ letter: Unicode.Scalar, at place: Int, _ raw: [UInt8]) -> Bool {
    guard letter.properties.isUppercase, place > 0, Self.isLetter(raw[place - 1]) else { return true }
    let isAfterSmall = raw[place - 1] >= 0x61
    let isBeforeSmall = place + 1 < raw.count && (0x61...0x7A).contains(raw[place + 1])
    return !isAfterSmall && !isBeforeSmall
  }

  private static let usual = Set("äöüßéèêëàâçôîïûùñóíúáãõåæøÄÖÜÉÈÀÇÑÅÆØÁÓ".unicodeScalars)
  private static let marks = Set("’‘“”„–—…™®©°§«»".unicodeScalars)

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(ASCII.upper(byte)) }

  private static func isInWord(_ place: Int, _ raw: [UInt8]) -> Bool {
    (place > 0 && isLetter(raw[place - 1])) || (place + 1 < raw.count && isLetter(raw[place + 1]))
  }

  private static func isWithin(_ place: Int, _ raw: [UInt8]) -> Bool {
    place > 0 && place + 1 < raw.count && isLetter(raw[place - 1]) && isLetter(raw[place + 1])
  }
}
