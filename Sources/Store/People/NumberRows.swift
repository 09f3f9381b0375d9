import CallScript
internal import GRDB

/// The digests under which people are found by their numbers, as rows.
enum NumberRows {
  /// A number of a person and where they are called.
  struct Number {
    var written: String
    var region: String
  }

  /// The numbers of a person, the first one first.
  static func numbers(_ db: Database, of contact: String) throws -> [Number] {
    try Columns.all(
      db,
      """
      SELECT phone, region, -1 FROM contact WHERE id = :id AND phone <> ''
      UNION ALL SELECT a.value, c.region, a.position FROM address AS a JOIN contact AS c ON c.id = a.contact
      WHERE a.contact = :id AND a.kind = 'phone' ORDER BY 3
      """, ["id": contact]
    ) { Number(written: try $0.text(0), region: try $0.text(1)) }
  }

  /// Writes the digests of a person's numbers in the place of those before.
  static func renew(_ db: Database, of contact: String, by digest: KeyedDigest) throws {
    try db.run("DELETE FROM number_key WHERE contact = ?", [contact])
    try add(db, try numbers(db, of: contact), of: contact, by: digest)
  }

  /// Adds the digests of numbers.
  static func add(_ db: Database, _ numbers: [Number], of contact: String, by digest: KeyedDigest) throws {
    for number in numbers {
      for key in digest.offered(number.written, region: number.region) {
        try db.run("INSERT OR IGNORE INTO number_key (contact, key) VALUES (?, ?)", [contact, key])
      }
    }
  }

  /// Writes the digests of everybody anew whose region is not known, or of everybody.
  static func renewAll(_ db: Database, by digest: KeyedDigest, onlyWithoutRegion: Bool = false) throws {
    let condition = onlyWithoutRegion ? "region = ''" : "1"
    let people = try Columns.all(db, "SELECT id FROM contact WHERE \(condition)") { try $0.text(0) }
    for person in people { try renew(db, of: person, by: digest) }
  }

  /// The digests that find the people with a number or an address of somebody, and the requests that cover them.
  static func sought(_ db: Database, of contact: String, by digest: KeyedDigest) throws -> [String] {
    let emails = try Columns.all(
      db, "SELECT key FROM reach WHERE contact = ? AND kind = 'email'", [contact]
    ) { try $0.text(0) }
    return try numbers(db, of: contact).flatMap { digest.sought($0.written, region: $0.region) } + emails
  }

  /// Every digest by which a request can cover somebody's numbers and addresses, whoever made it.
  static func every(_ db: Database, of contact: String, by digest: KeyedDigest) throws -> [String] {
    let numbers = try numbers(db, of: contact)
    let offered = numbers.flatMap { digest.offered($0.written, region: $0.region) }
    return try sought(db, of: contact, by: digest) + offered
      + numbers.compactMap { digest.olderPhone($0.written) }
  }
}
