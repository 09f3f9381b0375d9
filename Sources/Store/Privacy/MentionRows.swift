import CallScript
internal import GRDB

/// Takes the words that name an erased person out of what stays: the records of others.
struct MentionRows {
  /// A column with words in it, and which rows are about the person's organisation.
  private struct Place {
    let table: String
    let keys: [String]
    let column: String
    /// Whether the text is JSON.
    var isFields = false
    /// The organisation a row is about, from `table AS t`.
    var account = "NULL"
    var condition = "1"
  }

  private static let ofContact = "(SELECT c.account FROM contact AS c WHERE c.id = t.contact)"
  private static let ofSession = """
    (SELECT c.account FROM session AS s JOIN contact AS c ON c.id = s.contact WHERE s.number = t.session)
    """
  private static let places =
    [
      Place(table: "contact", keys: ["id"], column: "note", account: "t.account", condition: "t.note <> ''"),
      Place(
        table: "event", keys: ["session", "seq"], column: "fields", isFields: true, account: ofSession),
      Place(
        table: "session_summary", keys: ["session"], column: "clearer", account: ofContact,
        condition: "t.clearer <> ''"),
      Place(
        table: "happening", keys: ["number"], column: "fields", isFields: true, account: ofContact,
        condition: "t.fields IS NOT NULL"),
      Place(
        table: "suppression", keys: ["subject", "key", "session"], column: "reason",
        account: "CASE t.subject WHEN 'account' THEN t.key END", condition: "t.reason <> ''"),
      Place(table: "import_batch", keys: ["id"], column: "path"),
      Place(table: "import_batch", keys: ["id"], column: "source"),
      Place(
        table: "import_change", keys: ["batch", "contact"], column: "before", isFields: true,
        account: ofContact, condition: "t.before IS NOT NULL"),
    ]
    + columns(
      of: "fact", ["text", "concern", "source"], key: "number", account: "coalesce(t.account, \(ofContact))")
    + columns(
      of: "draft", ["recipient", "subject", "body", "session", "move_key"], key: "id", account: ofContact)

  private static func columns(of table: String, _ names: [String], key: String, account: String) -> [Place] {
    names.map {
      Place(table: table, keys: [key], column: $0, account: account, condition: "t.\($0) IS NOT NULL")
    }
  }

  private let db: Database
  private let traces: PersonTraces
  private let account: AccountID?
  private let scan: MentionScan

  init(_ db: Database, _ traces: PersonTraces, at account: AccountID?) {
    self.db = db
    self.traces = traces
    self.account = account
    scan = MentionScan(traces)
  }

  /// Cleans every place; gives the number of texts that were changed.
  func clean() throws -> Int {
    let words = PersonWords(traces, but: try shared())
    return try Self.places.reduce(0) { try $0 + clean($1, by: words) } + dropMoves(by: words)
  }

  /// Whether a playbook that is kept with calls names the person.
  func isInPlaybook() throws -> Bool {
    let words = PersonWords(traces, but: try shared())
    return try Columns.all(db, "SELECT text FROM playbook_version") { try $0.text(0) }
      .contains { scan.mayName($0) && words.redacted($0) != nil }
  }

  /// What others who stay have too.
  private func shared() throws -> PersonWords.Shared {
    var shared = PersonWords.Shared()
    let digest = try KeyedDigest(db)
    func isHeld(_ keys: [String]) throws -> Bool {
      try Columns.first(
        db, "\(Suppressions.reached(by: Suppressions.listed)) LIMIT 1", ["keys": try FieldText.list(keys)]
      ) { _ in true } ?? false
    }
    for name in traces.names {
      let folded = FoldedName.of(name.joined(separator: " "))
      let holder = try Columns.first(
        db, "SELECT 1 FROM contact WHERE folded_name = ? LIMIT 1", [folded]
      ) { _ in true }
      if holder != nil { shared.names.insert(name.map(FoldedName.of)) }
    }
    for phone in traces.phones where try isHeld(digest.sought(phone, region: traces.region)) {
      shared.phones.formUnion(PersonNumbers.plain(phone))
    }
    for email in traces.emails where try isHeld([digest.email(email)].compactMap(\.self)) {
      if let plain = KeyedDigest.plainEmail(email) { shared.emails.insert(plain) }
    }
    shared.words = try wordsAtOrganisation()
    return shared
  }

  /// The words of the organisation's name and of the names of the others there.
  private func wordsAtOrganisation() throws -> Set<String> {
    guard let account else { return [] }
    let texts = try Columns.all(
      db,
      """
      SELECT first_name || ' ' || last_name FROM contact WHERE account = :id
      UNION ALL SELECT name FROM account WHERE id = :id
      """, ["id": account.rawValue]
    ) { try $0.text(0) }
    return Set(texts.flatMap { WordSpans.of(Array($0.unicodeScalars)) }.map { $0.text.lowercased() })
  }

  private func clean(_ place: Place, by words: PersonWords) throws -> Int {
    let keys = place.keys.map { "t." + $0 }.joined(separator: ", ")
    let sql = """
      SELECT t.\(place.column), \(place.account) IS ?, \(keys) FROM \(place.table) AS t
      WHERE \(place.condition)
      """
    var changes: [StatementArguments] = []
    let rows = try Columns.fetch(db, sql, [account?.rawValue ?? ""])
    while let row = try rows.next() {
      let text = try row.text(0)
      guard scan.mayName(text) else { continue }
      let isAbout = try row.number(1) != 0
      guard let clean = try redacted(text, of: place, by: words, isAbout) else { continue }
      var arguments: StatementArguments = [clean]
      for index in place.keys.indices { arguments += [row.value(2 + index)] }
      changes.append(arguments)
    }
    let condition = place.keys.map { "\($0) IS ?" }.joined(separator: " AND ")
    for arguments in changes {
      try db.run("UPDATE \(place.table) SET \(place.column) = ? WHERE \(condition)", arguments)
    }
    return changes.count
  }

  private func redacted(
    _ text: String, of place: Place, by words: PersonWords, _ isAbout: Bool
  ) throws -> String? {
    guard place.isFields else { return words.redacted(text, isAboutTheirOrganisation: isAbout) }
    let fields = try FieldText.read(text) { $0 }
    return try fields.redacted(by: words, isAboutTheirOrganisation: isAbout).map(FieldText.write)
  }

  /// Moves elsewhere that name the person are planned anew.
  private func dropMoves(by words: PersonWords) throws -> Int {
    let named = try Columns.all(db, "SELECT key, subject, fields FROM next_move") { row in
      (key: try row.text(0), subject: try row.text(1), fields: try row.text(2))
    }.filter { scan.mayName($0.fields) && words.redacted($0.fields) != nil }
    for move in named {
      try db.run("DELETE FROM next_move WHERE key = ?", [move.key])
      try db.run("UPDATE plan SET stale = 1 WHERE subject = ?", [move.subject])
    }
    return named.count
  }
}
