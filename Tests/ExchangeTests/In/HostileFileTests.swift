import CallScript
import Exchange
import Testing

@Suite("Files that mean harm")
struct HostileFileTests {
  private static let samples = [
    ContactFiles.hubspot, ContactFiles.salesforce, ContactFiles.salesforceReport, ContactFiles.pipedrive,
    ContactFiles.linkedin, ContactFiles.google, ContactFiles.german,
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:H=C3=A4le;Ann=\r\n x;;;\r\nPHOTO;BASE64:AAAA\r\nBBBB\r\n"
      + "\r\nTEL;CELL:+49 30 1234567\r\nEND:VCARD\r\nBEGIN:VCARD\nFN:Tom\nitem1.TEL;TYPE=\"a:b\":1\nEND:VCARD\n",
  ]

  private static let pieces: [[UInt8]] = [
    [0x22], [0x22, 0x22], [0x0D], [0x0A], [0x0D, 0x0A], [0x2C], [0x3B], [0x09], [0x7C], [0], [0xFF], [0xC3],
    [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0x3D], [0x5C], [0x3A], Array(" ::: ".utf8),
    Array("BEGIN:VCARD\n".utf8),
    Array("END:VCARD\n".utf8), Array("AGENT:\n".utf8), Array(";ENCODING=QUOTED-PRINTABLE:".utf8),
    Array("CHARSET=X".utf8), Array("sep=;\n".utf8), Array("\u{1B}]8;;x\u{7}".utf8), Array("4.9E+11".utf8),
    Array("=\"".utf8), Array("\u{338}".utf8), Array("<@>".utf8), Array("_$!<>!$_".utf8),
  ]

  private static func mutated(_ bytes: [UInt8], _ chance: inout SeededChance) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &chance) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &chance)
      switch Int.random(in: 0..<5, using: &chance) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
      case 1: bytes.insert(contentsOf: pieces.randomElement(using: &chance) ?? [], at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &chance)))
      case 3: bytes = Array(bytes[..<place])
      default: bytes += bytes[place...].prefix(200)
      }
    }
    return bytes
  }

  @Test("Two thousand damaged files are read or refused, never more people than lines", arguments: 0..<8)
  func mutants(sample: Int) {
    var chance = SeededChance(seed: UInt64(sample) + 1)
    let original = Array(Self.samples[sample].utf8)
    for _ in 0..<250 {
      let bytes = Self.mutated(original, &chance)
      guard let reading = try? ContactsFile(bytes).read() else { continue }
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      #expect(reading.people.count <= lines)
      #expect(reading.people.allSatisfy { (1...lines).contains($0.line) && !($0.name + $0.company).isEmpty })
      #expect(reading.problems.first.allSatisfy { (1...lines).contains($0.line) })
      #expect(reading.people.allSatisfy { $0.emails.allSatisfy { $0.value.utf8.count { $0 == 0x40 } == 1 } })
    }
  }

  @Test("Twenty thousand rows and as many cards are all read, each with its line")
  func many() throws {
    let count = 20_000
    let rows = (0..<count).map {
      "First\($0),Last,Company \($0 % 900),f\($0)@x.example,+49 30 \(1_000_000 + $0)\n"
    }
    let table = try ContactsFile(Array(("First,Last,Company,Email,Phone\n" + rows.joined()).utf8)).read()
    #expect(table.people.count == count && table.people.last?.line == count + 1)
    let cards = (0..<count).map {
      "BEGIN:VCARD\nN:Last;First\($0)\nTEL;CELL:030 \(1_000_000 + $0)\nEND:VCARD\n"
    }
    let reading = try ContactsFile(Array(cards.joined().utf8)).read()
    #expect(reading.people.count == count && reading.people.last?.line == count * 4 - 3)
    #expect(table.problems.count == 0 && reading.problems.count == 0)
  }
}
