import CallScript
import Testing

struct RobustnessTests {
  /// What a playbook is made of, its wording left out.
  private func skeleton(_ playbook: Playbook) -> [String] {
    func lines(_ wordings: Wordings) -> String {
      "\(wordings.order) "
        + (wordings.lines + wordings.ifUnknown).map { "\($0.template.placeholders.map(\.name))" }.joined()
    }
    var parts = [
      "\(playbook.header.slots) \(playbook.header.meetingMinutes) \(playbook.header.defaults.count)",
      "\(playbook.tests.map { $0.steps.count }) \(playbook.messages.map { $0.body.count })",
    ]
    parts += playbook.facts.map { "\($0.scope) \($0.freshForDays ?? 0)" }
    parts += playbook.openings.map { "\($0.purpose) \(lines($0.say))" }
    parts += playbook.objections.map {
      "\($0.objectionClass) \($0.means) \($0.theySay.count) \($0.not.count) \(lines($0.empathize))"
    }
    parts += playbook.questions.map { "\($0.tier) \($0.needs) \(lines($0.ask))" }
    parts += playbook.benefits.map { "\($0.topic == nil) \(lines($0.say))" }
    parts += playbook.commitments.map { lines($0.say) }
    parts += playbook.preferredOutcomes.map { "\($0.rung) \($0.inMinutes ?? 0) \(lines($0.say))" }
    parts += (playbook.warmExits + playbook.closingsOnStop).map { lines($0.say) }
    parts += playbook.answers.map { "\($0.theyAsk.count) \(lines($0.say))" }
    return parts
  }

  /// Every sign that could carry structure, and a quarter of the letters.
  private func places(in text: [UInt8]) -> [Int] {
    text.indices.filter { index in
      let isLetter = (0x61...0x7A).contains(text[index] | 0x20)
      return !isLetter || index % 4 == 0
    }
  }

  @Test("Deleting any one character never traps, and hardly ever changes the structure without a word")
  func deletions() throws {
    let text = Array(Fixture.whole.utf8)
    let whole = skeleton(try #require(PlaybookReader.read(bytes: text).playbook))
    var silent: [Int] = []
    for index in places(in: text) {
      var bytes = text
      bytes.remove(at: index)
      let reading = PlaybookReader.read(bytes: bytes)
      if reading.diagnostics.isEmpty, let playbook = reading.playbook, skeleton(playbook) != whole {
        silent.append(index)
      }
    }
    #expect(silent.count * 100 <= text.count)
  }

  @Test("Bytes at random are read without a trap", arguments: 0..<200 as Range<UInt64>)
  func random(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    var bytes = Array(Fixture.whole.utf8)
    for _ in 0..<20 {
      let index = Int(next() % UInt64(bytes.count))
      switch next() % 3 {
      case 0: bytes[index] = UInt8(truncatingIfNeeded: next())
      case 1: bytes.insert(contentsOf: Array("{#*\"[]}\\:-\n".utf8).shuffled(), at: index)
      default: bytes.removeSubrange(index..<min(bytes.count, index + Int(next() % 40)))
      }
    }
    let reading = PlaybookReader.read(bytes: bytes)
    #expect(reading.playbook == nil || reading.errors.isEmpty)
    #expect(reading.playbook != nil || !reading.errors.isEmpty)
  }

  /// A text made to be slow, and the first code it has to give.
  struct Hostile: CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var code: DiagnosticCode

    init(_ name: String, _ bytes: [UInt8], _ code: DiagnosticCode) {
      testDescription = name
      self.bytes = bytes
      self.code = code
    }
  }

  private static let frame = Array("# Playbook: x\n## Warm exit: y\nSay:\n".utf8)
  private static let phraseFrame = Array(
    "# Playbook: x\n## Objection: y\nClass: trust\nMeans: reflex\nEmpathize:\n- a\n".utf8)

  static let hostileTexts: [Hostile] = [
    Hostile("100,000 headings", repeated("## Objection: x\n", 100_000), .fileTooLarge),
    Hostile("50,000 headings", repeated("## Objection: x\n", 50_000), .tooManyLines),
    Hostile("a million characters in a line", repeated("a", 1_000_000), .titleMissing),
    Hostile("zero bytes", repeated("ab\u{0}", 100_000), .notUTF8),
    Hostile("a zero byte later", Array("# Playbook: x\n\u{0}".utf8), .nulByte),
    Hostile("UTF-16", [0xFF, 0xFE, 0x23, 0x00, 0x20, 0x00], .notUTF8),
    Hostile("bytes that are no UTF-8", Array("# Playbook: ".utf8) + [0xC0, 0xAF, 0x0A], .notUTF8),
    Hostile("lone carriage returns", repeated("# Playbook: x\r", 10_000), .loneCarriageReturn),
    Hostile("nothing", [], .titleMissing),
    Hostile("braces", frame + lines(String(repeating: "{", count: 1900), 100), .strayBrace),
    Hostile("stars", frame + lines(String(repeating: "*a", count: 900), 100), .noFirstCallOpening),
    Hostile("placeholders", frame + lines(String(repeating: "{a}", count: 600), 100), .unknownPlaceholder),
    Hostile("facts that do not exist", frame + lines("{market.b} {market.c}", 1500), .unknownFact),
    Hostile("near keywords", frame + repeated("Sya: x\n", 4900), .unknownKeyword),
    Hostile(
      "conditions",
      frame + lines("a [only if " + String(repeating: "{tries} is 1 or ", count: 100) + "]", 100),
      .noFirstCallOpening),
    Hostile(
      "phrases and vetoes",
      phraseFrame + Array("They say:\n".utf8) + lines(String(repeating: "\"b\",", count: 490), 100)
        + Array("Not:\n".utf8) + lines(String(repeating: "\"a\",", count: 490), 100), .noFirstCallOpening),
  ]

  private static func repeated(_ text: String, _ count: Int) -> [UInt8] {
    Array(String(repeating: text, count: count).utf8)
  }

  private static func lines(_ text: String, _ count: Int) -> [UInt8] { repeated("- \(text)\n", count) }

  @Test("A hostile text is refused with a place, in bounded time", arguments: hostileTexts)
  func hostile(_ hostile: Hostile) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let reading = PlaybookReader.read(bytes: hostile.bytes)
    #expect(clock.now - start < .seconds(20), "an optimised build takes a hundredth of that")
    #expect(reading.playbook == nil)
    #expect(reading.diagnostics.map(\.code).contains(hostile.code))
    let first = try #require(reading.diagnostics.first)
    #expect(first.position.line >= 1 && first.position.column >= 1)
    #expect(reading.diagnostics.count <= 1000)
  }

  @Test("A line that is too long is told at its end, and the lines around it are read")
  func longLine() throws {
    let long = "> " + String(repeating: "x", count: 3000) + "\n"
    let reading = PlaybookReader.read(Fixture.header + long + Fixture.rest)
    #expect(reading.errors.map(\.code) == [.lineTooLong])
    #expect(reading.errors.first?.position.column == 3002)
  }
}
