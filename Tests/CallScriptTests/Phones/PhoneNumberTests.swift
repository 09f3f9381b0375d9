import Testing

@testable import CallScript

struct PhoneNumberTests {
  /// Two fields, each with the region of the person.
  struct Pair: CustomTestStringConvertible {
    var one: String
    var oneIn: String
    var other: String
    var otherIn: String
    var testDescription: String { "\(one) (\(oneIn)), \(other) (\(otherIn))" }

    init(_ one: String, _ other: String, in otherIn: String = "") {
      self.init(one, in: "", other, in: otherIn)
    }

    init(_ one: String, in oneIn: String, _ other: String, in otherIn: String = "") {
      (self.one, self.oneIn, self.other, self.otherIn) = (one, oneIn, other, otherIn)
    }
  }

  private func areSame(_ pair: Pair, assumed: String = "") -> (Bool, Bool) {
    let ones = PhoneNumber.all(in: pair.one, region: PhoneRegion(pair.oneIn, assumed: assumed))
    let others = PhoneNumber.all(in: pair.other, region: PhoneRegion(pair.otherIn, assumed: assumed))
    func meet(_ first: [PhoneNumber], _ second: [PhoneNumber]) -> Bool {
      first.contains { number in second.contains { number.isSame(as: $0) } }
    }
    return (meet(ones, others), meet(others, ones))
  }

  @Test(
    "The national form is the same number, whether the country is known or not",
    arguments: [
      Pair("+45 33 12 34 56", "33 12 34 56", in: "DK"), Pair("+45 33 12 34 56", "33 12 34 56"),
      Pair("+47 22 12 34 56", "22123456", in: "NO"), Pair("+47 22 12 34 56", "22123456"),
      Pair("+65 6123 4567", "6123 4567", in: "SG"), Pair("+65 6123 4567", "6123 4567"),
      Pair("+32 2 512 34 56", "02 512 34 56", in: "BE"), Pair("+32 2 512 34 56", "02 512 34 56"),
      Pair("+43 1 234567", "01 234567", in: "AT"), Pair("+43 1 234567", "01 234567"),
      Pair("+353 1 679 1234", "(01) 679 1234", in: "IE"), Pair("+353 1 679 1234", "(01) 679 1234"),
      Pair("+352 27 12 34 56", "27 12 34 56", in: "LU"), Pair("+352 27 12 34", "27 12 34"),
      Pair("+372 5123 456", "5123456", in: "EE"), Pair("+372 5123 456", "5123456"),
      Pair("+49 30 123456", "030 123456", in: "DE"), Pair("+49 30 123456", "030 123456"),
      Pair("+49 30 12345", "030 12345"), Pair("+39 06 1234 5678", "06 1234 5678", in: "IT"),
      Pair("+39 06 1234 5678", "06 1234 5678"), Pair("+7 495 123 45 67", "8 495 123-45-67", in: "RU"),
      Pair("+7 495 123 45 67", "8 495 123-45-67"), Pair("+36 1 234 5678", "06 1 234 5678", in: "HU"),
      Pair("+36 1 234 5678", "06 1 234 5678"), Pair("+1 212 555 0143", "1 (212) 555-0143"),
      Pair("+1 212 555 0143", "212.555.0143", in: "US-NY"), Pair("+44 20 7946 0123", "(0)20 7946 0123"),
      Pair("+54 9 11 2345 6789", "011 15 2345-6789", in: "AR"),
      Pair("+55 11 91234 5678", "0 15 11 91234-5678", in: "BR"),
    ])
  func nationalForm(pair: Pair) { #expect(areSame(pair) == (true, true)) }

  @Test(
    "A number is the same in whatever way its calling code is written",
    arguments: [
      "+49 511 5550143", "0049 511 5550143", "+49 (0)511 5550143", "011 49 511 5550143", "495115550143",
      "495115550143.0", "495115550143,00", "=+495115550143", "\u{202A}+49 511 5550143\u{202C}",
      "＋49５１１5550143",
      "tel:+49-511-5550143", "Tel. +49 511 5550143", "+49 511 5550143,,12", "+49 511 5550143;12",
      "+49 511 5550143p12", "+49 511 5550143 w 12", "+49 511 5550143 ext. 12", "+49 511 5550143x12",
      "0511/5550143",
      "+49 511 5550143 #12", "+49 511 5550143 DW 12", "tel:+49-511-5550143;ext=12", "+49 511 5550143-12",
      "0511 5550143 (Ann)",
    ])
  func manyForms(written: String) {
    #expect(areSame(Pair("+49 511 5550143", written)) == (true, true))
    #expect(areSame(Pair("0511 5550143", in: "DE", written)) == (true, true))
  }

  @Test(
    "Another number is another, whatever its last digits are",
    arguments: [
      Pair("+1 212 555 0143", "+1 312 555 0143"), Pair("+1 212 555 0143", "312 555 0143", in: "US"),
      Pair("+1 212 555 0143", "312 555 0143"), Pair("212 555 0143", "312 555 0143"),
      Pair("+1 212 555 0143", "+44 2125 550143"), Pair("+45 33 12 34 56", "33 12 34 56", in: "NO"),
      Pair("+49 30 4654321-12", "+49 30 4654321-43"), Pair("030 4654321-12", "030 4654321-43"),
      Pair("+49 511 5550143", "+49 511 5550144"), Pair("020 7946 0123", in: "GB", "020 7946 0123", in: "DE"),
    ])
  func others(pair: Pair) { #expect(areSame(pair) == (false, false)) }

  @Test(
    "Each of two numbers in one field counts",
    arguments: [
      "0511 5550143 / 0170 5550144", "0511 5550143\n0170 5550144", "0511 5550143, 0170 5550144",
      "0511 5550143; 0170 5550144", "0511 5550143 oder 0170 5550144", "0511 5550143 or 0170 5550144",
      "0511 5550143 | 0170 5550144", "0511/5550143/0170/5550144", "+49 511 5550143 +49 170 5550144",
      "0511 5550143 (mobil 0170 5550144)", "0511 5550143 0170 5550144", "Tel 0511 5550143 Handy 0170 5550144",
      "0511 5550143 ::: 0170 5550144", "05115550143/01705550144",
    ])
  func twoNumbers(field: String) {
    #expect(PhoneNumber.all(in: field).count == 2)
    #expect(areSame(Pair("+49 511 5550143", field)) == (true, true))
    #expect(areSame(Pair("+49 170 5550144", field)) == (true, true))
    #expect(PhoneField.written(in: field).count == 2)
  }

  @Test(
    "A stroke within a number parts nothing",
    arguments: [
      "0511/5550143", "+49 511/5550143", "+49/511/5550143", "+49 38293/1234567", "038293/123456",
      "(0511) 555-0143",
      "0511 - 555 01 43", "511.555.0143", "0511 5550143/44",
    ])
  func oneNumber(field: String) {
    #expect(PhoneNumber.all(in: field).count == 1)
    #expect(PhoneField.written(in: field) == [field])
  }

  @Test(
    "What has hardly a digit is no number",
    arguments: ["call after 5pm", "", "5", "n/a", "ext 12", "Zi. 12", "24/7"])
  func none(field: String) { #expect(PhoneNumber.all(in: field).isEmpty) }

  @Test(
    "Letters of a word stand for digits", arguments: ["1-800-FLOWERS", "1 800 flowers", "+1 (800) FLOWERS"])
  func letters(field: String) {
    #expect(areSame(Pair(field, "18003569377")) == (true, true))
    #expect(areSame(Pair(field, "+1 800 356 9377")) == (true, true))
  }

  @Test("What is dialled behind a number is kept apart")
  func extensions() {
    #expect(PhoneNumber.all(in: "+49 30 123456 ext. 12").map(\.extension) == ["12"])
    #expect(PhoneNumber.all(in: "+49 30 123456,,12").map(\.e164) == ["+4930123456"])
    #expect(PhoneNumber.all(in: "+49 30 4654321-12").map(\.beforeHyphen) == ["304654321"])
    #expect(PhoneNumber.all(in: "+1 212-555-0143").map(\.beforeHyphen) == [nil])
  }

  @Test(
    "An assumed country makes a national number whole, and leaves it the same as one whose country is not known"
  )
  func assumed() {
    let pair = Pair("+45 33 12 34 56", "33 12 34 56")
    #expect(areSame(pair, assumed: "DK") == (true, true))
    #expect(areSame(pair, assumed: "NO") == (true, true))
    #expect(PhoneNumber.all(in: "33 12 34 56", region: PhoneRegion(assumed: "DK"))[0].e164 == "+4533123456")
    #expect(
      PhoneNumber.all(in: "33 12 34 56", region: PhoneRegion("NO", assumed: "DK"))[0].e164 == "+4733123456")
    #expect(areSame(Pair("+1 212 555 0143", "312 555 0143"), assumed: "US") == (false, false))
  }

  @Test("No text is too odd to be read", arguments: 0..<400)
  func oddTexts(seed: UInt64) {
    var chance = SeededChance(seed: seed)
    let signs = Array("0123456789+-/()., ;#xpw*|:\nABCäext=\u{202A}٣").map(String.init)
    let text = (0..<Int.random(in: 0...80, using: &chance)).map { _ in
      signs[Int.random(in: 0..<signs.count, using: &chance)]
    }.joined()
    let numbers = PhoneNumber.all(in: text, region: PhoneRegion(["", "US", "AR", "DE"][Int(seed % 4)]))
    for number in numbers { #expect(number.isSame(as: number)) }
  }
}
