import Foundation
import Testing

@Suite("Names that would steer the terminal", .serialized)
struct HostileTextTests {
  @Test("are shown, and do nothing")
  func inert() throws {
    try Desk.with { desk in
      let marks = String(repeating: "\u{301}", count: 100)
      try desk.addPerson(
        first: "Ann\u{1B}]0;pwned\u{7}", last: "\u{1B}[31mpwned\u{202E}elaH\u{200B}\u{9B}2J",
        company: "Z\(marks) \u{1B}]8;;http://pwned\u{1B}\\here\rgone\u{8}", role: "\u{1B}[2J",
        phone: "\u{1B}P0pwned\u{1B}\\ 1")
      try desk.coach(columns: 120, rows: 36) { coach in
        try coach.wait(until: "^[[31mpwned<U+202E>elaH<U+200B>")
        try coach.press(("c", "start here"), ("Enter", "ringing"))
        try coach.wait(until: "Hi Ann^[]0;pwned^G")
        try coach.press(("Space", "● saved"))
        try coach.sendLiteral("/")
        try coach.paste("\u{1B}[31mpwned \u{202E}already covered")
        try coach.send("C-c", "C-c", "C-c")
        try coach.expectExit(130)
        expectOwnSequences(coach.rawOutput())
      }
      for arguments in [
        ["contact", "list"], ["contact", "show", "Ann"], ["sessions"], ["session", "show", "last"],
      ] {
        let result = try desk.command(arguments)
        #expect(result.status == 0, "\(arguments): \(result.errors)")
        expectPlain(result.output, arguments.joined(separator: " "))
        #expect(result.output.contains("pwned"))
      }
    }
  }

  @Test("of wide signs leave the columns where they are")
  func wide() throws {
    try Desk.with { desk in
      try desk.addPerson(
        first: "山田", last: "太郎", company: "株式会社 👨‍👩‍👧‍👦 家族", role: "e\u{301}\u{302}\u{303} 部長")
      try desk.coach { coach in
        try coach.wait(until: "山田 太郎")
        try coach.press(("c", "start here"), ("Enter", "ringing"), ("Space", "● saved"))
        for size in [(80, 24), (120, 36), (61, 16)] {
          try coach.resize(columns: size.0, rows: size.1)
          try coach.wait(until: "the head ends at the same column", within: 10) { screen in
            let rows = TerminalTests.rows(screen)
            return rows.count == size.1 && rows[0].hasPrefix(" 山田 太郎") && rows[0].hasSuffix("● saved")
              && Self.columns(rows[0]) == size.0 - 1 && rows.filter { $0.contains("────") }.count == 1
              && rows.filter { $0.contains("太郎") }.count == 1
          }
        }
      }
    }
  }

  /// The columns that a row takes.
  private static func columns(_ row: Substring) -> Int {
    row.reduce(0) { sum, sign in
      let scalar = sign.unicodeScalars.first?.value ?? 0
      let isWide = (0x2E80...0xFFEF).contains(scalar) || scalar >= 0x1F000
      return sum + (isWide ? 2 : 1)
    }
  }

  /// No text of ours holds a control sequence, a control, or a sign that reorders.
  private func expectPlain(_ text: String, _ what: String) {
    let steering = text.unicodeScalars.filter { scalar in
      (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || scalar == "\u{200B}"
    }
    #expect(steering.isEmpty, "\(what)")
  }

  /// No sequence among the bytes that carries words of a name, and none of the names' own.
  private func expectOwnSequences(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let scalars = text.unicodeScalars.map(\.value)
    #expect(!scalars.contains { (0x80...0x9F).contains($0) || (0x202A...0x202E).contains($0) })
    #expect(!scalars.contains(0x200B))
    // Marks beyond what a letter of any language bears would grow over the neighbours.
    #expect(!text.unicodeScalars.split { $0 != "\u{301}" }.contains { $0.count > 8 })
    for start in bytes.indices where bytes[start] == 0x1B && start + 1 < bytes.count {
      let kind = bytes[start + 1]
      #expect("[]()=>78M".utf8.contains(kind), "ESC \(UnicodeScalar(kind))")
      if kind == UInt8(ascii: "]") {
        let body = bytes[(start + 2)...].prefix { $0 != 0x07 && $0 != 0x1B }
        let title = String(decoding: body, as: UTF8.self)
        #expect(title.hasPrefix("0;callcoach") || title.hasPrefix("2;callcoach"))
        #expect(!title.contains("pwned"))
      }
    }
    for injected in ["\u{1B}[31mpwned", "\u{1B}]0;pwned", "\u{1B}]8;", "\u{1B}P0"] {
      #expect(!text.contains(injected))
    }
  }
}
