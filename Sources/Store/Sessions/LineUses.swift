public import CallScript
internal import GRDB

extension Store {
  /// How often each line was said before: when last at this contact's organisation (or to the person, where no
  /// organisation is known), and how often to anybody.
  public func lineUse(for contact: Contact) throws(StoreError) -> [LineID: LineUse] {
    let person = contact.account?.id.rawValue ?? contact.id.rawValue
    let rows = try read { db in
      try Columns.all(
        db,
        """
        SELECT everybody.line, everybody.count, here.last_at FROM line_use AS everybody
        LEFT JOIN line_use AS here ON here.person = ? AND here.line = everybody.line
        WHERE everybody.person = ''
        """, [person]
      ) {
        (
          LineID(try $0.text(0)),
          LineUse(
            lastWithAccount: try $0.instantIfAny(2),
            countByRep: try $0.count(1))
        )
      }
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }
}

/// Counts of lines as rows; the empty person stands for everybody.
enum LineUseRows {
  /// Adds to the counts of one organisation or person, and of everybody.
  static func count(_ db: Database, _ uses: [LineID: Int], with person: String, at instant: Instant) throws {
    for (line, times) in uses where times > 0 {
      for subject in [person, ""] {
        try db.run(
          """
          INSERT INTO line_use (person, line, last_at, count) VALUES (?, ?, ?, ?)
          ON CONFLICT (person, line) DO UPDATE SET last_at = max(last_at, excluded.last_at),
            count = count + excluded.count
          """, [subject, line.rawValue, instant.milliseconds, times])
      }
    }
  }
}
