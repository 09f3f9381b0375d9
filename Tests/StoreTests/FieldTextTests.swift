import CallScript
import Foundation
import Testing

@testable import Store

@Suite("Fields as text")
struct FieldTextTests {
  @Test(
    "What is read is what Foundation reads",
    arguments: [
      "null", "true", " false ", "0", "-0", "-1", "9223372036854775807", "-9223372036854775808",
      "9223372036854775808", "1.5", "-2.25e3", "1e2", "1E-2", "3.0", "\"\"", "\"a/b\"", #""a\"b\\c\/d""#,
      #""\b\f\n\r\t""#, #""\u0041\u00e9\u20AC""#, #""\ud83d\ude00""#, "\"é – 😀\"", "[]", "[ 1 , 2 ]", "{}",
      #"{"a":1,"b":[true,null,{"c":"d"}]}"#, "{ \"a\" : { } }\n", #"{"é":"\u0000"}"#,
    ])
  func same(text: String) throws {
    let expected = try JSONDecoder().decode(FieldValue.self, from: Data(text.utf8))
    #expect(FieldParser.value(of: text) == expected)
  }

  @Test(
    "What Foundation refuses is refused",
    arguments: [
      "", " ", "nul", "tru", "+1", "01", "1.", ".5", "1e", "--1", "1e999", "\"", "\"a", "\"\n\"", #""\x""#,
      #""\u12""#, #""\ud83d""#, #""\ud83dx""#, #""\ude00""#, "[", "[1", "[1 2]", "{", "{\"a\"}",
      "{\"a\":}", "{a:1}", "{\"a\":1}}", "1 2", "\"a\" \"b\"", "\u{FEFF}1x",
    ])
  func refused(text: String) {
    #expect(throws: (any Error).self) { try JSONDecoder().decode(FieldValue.self, from: Data(text.utf8)) }
    #expect(FieldParser.value(of: text) == nil)
  }

  @Test(
    "A comma behind the last value, which Foundation lets pass, is refused",
    arguments: ["[1,]", #"{"a":1,}"#])
  func stricter(text: String) {
    #expect(FieldParser.value(of: text) == nil)
  }

  @Test("Nesting without end is refused")
  func deep() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(FieldParser.value(of: deep) == nil)
    #expect(FieldParser.value(of: deep + String(repeating: "]", count: 100_000)) == nil)
    let hundred = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(FieldParser.value(of: hundred) != nil)
  }

  @Test("What is written is, byte for byte, what Foundation writes, and reads back", arguments: 0..<40)
  func writes(seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for _ in 0..<50 {
      let value = Self.value(&chance, levels: 3)
      let text = try FieldText.write(value)
      #expect(text == String(decoding: try encoder.encode(value), as: UTF8.self))
      #expect(FieldParser.value(of: text) == value)
    }
  }

  @Test("Texts cut anywhere, or with any byte changed, are read as Foundation reads them or refused")
  func damaged() throws {
    let text =
      #"{"at":-12.5,"kind":"heard","list":[1,true,null],"seq":7,"words":"wir \"haben\" \u00e9 das – 😀"}"#
    let bytes = Array(text.utf8)
    var chance = SeededChance(seed: 5)
    for place in bytes.indices {
      var changed = bytes
      changed[place] = UInt8.random(in: 1...127, using: &chance)
      for candidate in [Array(bytes[..<place]), changed] {
        let text = String(decoding: candidate, as: UTF8.self)
        let expected = try? JSONDecoder().decode(FieldValue.self, from: Data(text.utf8))
        #expect(FieldParser.value(of: text) == expected, "\(text)")
      }
    }
  }

  @Test("Names of people that hold quotation marks and controls are one list")
  func keyList() throws {
    let keys = ["plain", "with \"marks\"", "back\\slash", "line\nend", "", "é😀"]
    let read = try JSONDecoder().decode([String].self, from: Data(KeyList.text(of: keys).utf8))
    #expect(read == keys)
    #expect(KeyList.text(of: []) == "[]")
  }

  private static func value(_ chance: inout SeededChance, levels: Int) -> FieldValue {
    switch Int.random(in: 0..<(levels > 0 ? 8 : 6), using: &chance) {
    case 0: .null
    case 1: .bool(Bool.random(using: &chance))
    case 2: .int(Int64.random(in: .min ... .max, using: &chance))
    case 3: .int([0, -1, .max, .min].randomElement(using: &chance) ?? 0)
    case 4: .double(Double(Int.random(in: -9999...9999, using: &chance)) / 8 + 0.0625)
    case 5: .string(text(&chance))
    case 6: .list((0..<Int.random(in: 0...4, using: &chance)).map { _ in value(&chance, levels: levels - 1) })
    default:
      .object(
        Dictionary(
          (0..<Int.random(in: 0...4, using: &chance)).map { _ in
            (text(&chance), value(&chance, levels: levels - 1))
          }, uniquingKeysWith: { first, _ in first }))
    }
  }

  private static func text(_ chance: inout SeededChance) -> String {
    let signs = Array("ab_Z09 \"\\/\u{0}\u{8}\t\n\u{C}\r\u{1F}\u{7F}é–\u{2028}😀\u{E000}")
    return String(
      (0..<Int.random(in: 0...6, using: &chance)).compactMap { _ in signs.randomElement(using: &chance) })
  }
}
