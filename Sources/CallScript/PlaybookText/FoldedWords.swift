/// Words with case and punctuation folded away, for comparing what is said with what is written.
public enum FoldedWords {
  /// The words of a text, lower case, without punctuation: "We're all-set!" is `were`, `all`, `set`.
  ///
  /// An apostrophe inside a word is dropped; a hyphen separates, except after a single letter (`e-mail` is `email`).
  public static func of(_ text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var isASCII = true
    func close() {
      guard !word.isEmpty else { return }
      let spelt = String(decoding: word, as: UTF8.self)
      words.append(isASCII ? spelt : lowered(spelt))
      word.removeAll(keepingCapacity: true)
      isASCII = true
    }
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if Ascii.isWord(byte) {
        word.append(asciiLower(byte))
        index += 1
      } else if byte < 0x80 {
        let joins =
          byte == 0x27 || (byte == Ascii.hyphen && word.count == 1 && isASCII && Ascii.isLetter(word[0]))
        if !joins { close() }
        index += 1
      } else {
        let length = min(WordScan.scalarLength(byte), bytes.count - index)
        if isApostrophe(bytes, index, length) {
          index += length
        } else if WordScan.wordBytes(at: index, before: bytes.count, in: bytes, isInside: false) != nil {
          word.append(contentsOf: bytes[index..<(index + length)])
          isASCII = false
          index += length
        } else {
          close()
          index += length
        }
      }
    }
    close()
    return words
  }

  private static func isApostrophe(_ bytes: [UInt8], _ index: Int, _ length: Int) -> Bool {
    length == 3 && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
      && (bytes[index + 2] == 0x98 || bytes[index + 2] == 0x99)
  }

  private static func lowered(_ word: String) -> String {
    word.unicodeScalars.reduce(into: "") { $0 += $1.properties.lowercaseMapping }
  }
}
