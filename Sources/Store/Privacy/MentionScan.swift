import Foundation

/// Tells in one quick look whether a record can name a person at all, so that only those are read closely.
///
/// It may say yes too often, never no too often: it looks for the longest ASCII run of each word in any case, and for
/// the last digits of each number whatever stands between them.
struct MentionScan {
  private let needles: [[UInt8]]
  private let firstBytes: [Bool]
  private let tails: Set<UInt64>
  private let readsAll: Bool
  /// Digits of a number that are looked for.
  private static let tailLength = 5

  init(_ traces: PersonTraces) {
    var needles: Set<[UInt8]> = []
    var readsAll = false
    let odd = traces.phones.filter { PersonNumbers.plain($0).isEmpty }
    for text in Array(traces.identifiers) + traces.names.joined() + Array(traces.emails) + Array(odd) {
      if text.isEmpty { continue }
      // A word of its own may stand alone; each needs a needle.
      for word in WordSpans.of(Array(text.unicodeScalars)) {
        // One letter or digit names nobody; one sign of a script without letters may be a name.
        if word.text.utf8.count == 1 { continue }
        let run = Self.longestRun(of: word.text)
        if run.count < 2 { readsAll = true } else { needles.insert(run) }
      }
    }
    self.needles = Array(needles)
    self.readsAll = readsAll
    firstBytes = (0..<256).map { byte in needles.contains { $0.first == UInt8(byte) } }
    tails = Set(
      traces.phones.flatMap(PersonNumbers.plain).compactMap { UInt64($0.suffix(Self.tailLength)) })
  }

  /// Whether a text can name the person.
  func mayName(_ text: String) -> Bool {
    if readsAll { return true }
    var text = text
    return text.withUTF8 { mayName($0) }
  }

  private func mayName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var digits: UInt64 = 0
    var count = 0
    for index in bytes.indices {
      let byte = Self.lower(bytes[index])
      if (0x30...0x39).contains(byte) {
        digits = (digits * 10 + UInt64(byte - 0x30)) % 100_000
        count += 1
        if count >= Self.tailLength, tails.contains(digits) { return true }
      } else if (0x61...0x7A).contains(byte) {
        count = 0
      }
      if firstBytes[Int(byte)], needles.contains(where: { Self.stands($0, at: index, in: bytes) }) {
        return true
      }
    }
    return false
  }

  private static func stands(_ needle: [UInt8], at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index + needle.count <= bytes.count else { return false }
    return needle.indices.allSatisfy { lower(bytes[index + $0]) == needle[$0] }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// The longest run of ASCII letters and digits, in lower case; accents and other scripts cut it.
  private static func longestRun(of word: String) -> [UInt8] {
    // Composed, so that a letter's accent is no ASCII in the needle whatever it is in the text.
    let composed = word.precomposedStringWithCanonicalMapping
    return composed.utf8.split { $0 >= 0x80 }.map { $0.map(lower) }.max { $0.count < $1.count } ?? []
  }
}
