import Foundation

/// The words of a document however they are wrapped: folded lines, quoted-printable and base 64 as in mail, entities as
/// in HTML, escapes as in appointments and Markdown.
enum DocumentForms {
  /// Every form in which the words can be read.
  static func of(_ bytes: [UInt8]) -> [String] {
    let plain = String(decoding: bytes, as: UTF8.self)
    let unfolded = String(decoding: unfolded(bytes), as: UTF8.self)
    let quoted = String(decoding: quotedPrintable(unfolded), as: UTF8.self)
    return [plain, unfolded, quoted, withoutEscapes(unfolded), withoutEntities(plain)]
      + base64Blocks(unfolded).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Lines put together again: a break and a blank (RFC 5545, RFC 5322), `=` at the end of a line (RFC 2045), and the
  /// seam between two encoded words (RFC 2047).
  private static func unfolded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let end = seam(bytes, at: index) {
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// The end of what only joins two parts of a line; nil where there is no such thing.
  private static func seam(_ bytes: [UInt8], at start: Int) -> Int? {
    var index = start
    let begins = { (text: String) in bytes[min(index, bytes.count)...].starts(with: Array(text.utf8)) }
    let closesWord = begins("?=")
    let breaksSoftly = !closesWord && begins("=")
    index += closesWord ? 2 : breaksSoftly ? 1 : 0
    let isBroken = begins("\r\n") || begins("\n")
    guard isBroken else { return nil }
    index += begins("\r\n") ? 2 : 1
    if breaksSoftly { return index }
    guard begins(" ") || begins("\t") else { return nil }
    index += 1
    guard closesWord else { return index }
    for opening in ["=?utf-8?q?", "=?utf-8?b?"] where begins(opening) { return index + opening.utf8.count }
    return nil
  }

  private static func quotedPrintable(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "="), index + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        result.append(byte)
        index += 3
      } else {
        // Blanks in encoded words.
        result.append(bytes[index] == UInt8(ascii: "_") ? 0x20 : bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func withoutEscapes(_ text: String) -> String {
    text.replacingOccurrences(of: "\\n", with: "\n").replacingOccurrences(of: "\\N", with: "\n")
      .replacingOccurrences(of: "\\", with: "")
  }

  private static func withoutEntities(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
      $0.replacingOccurrences(of: $1.0, with: $1.1)
    }
  }

  /// What long runs of base 64 stand for; lines that hold nothing else count as one run.
  private static func base64Blocks(_ text: String) -> [Data] {
    let isSign = { (byte: UInt8) in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "+/=".utf8.contains(byte)
    }
    var blocks: [[UInt8]] = [[]]
    for line in text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      if line.allSatisfy(isSign) {
        blocks[blocks.count - 1] += line
      } else {
        blocks += line.split { !isSign($0) }.map(Array.init) + [[]]
      }
    }
    return blocks.filter { $0.count >= 4 }.map { block in
      // Each encoded word has its own end.
      block.split(separator: UInt8(ascii: "=")).reduce(into: Data()) { data, signs in
        let padding = [UInt8](repeating: UInt8(ascii: "="), count: (4 - signs.count % 4) % 4)
        data += Data(base64Encoded: Data(Array(signs) + padding)) ?? Data()
      }
    }
  }
}
