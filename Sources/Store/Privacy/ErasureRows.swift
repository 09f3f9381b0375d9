import CallScript
internal import GRDB

/// Takes one person out of the tables of one file; runs inside the caller's transaction.
///
/// `tables` says of every table how it is treated; a test holds it against the schema.
struct ErasureRows {
  /// How a table is treated.
  enum Treatment {
    /// Rows of the person are deleted, the rest is left.
    case deleted
    /// Rows of the person are deleted; words that name them are taken out of the rest.
    case cleaned
    /// It holds nothing about people.
    case untouched
  }

  /// Every table of the schema.
  static let tables: [String: Treatment] = [
    "contact": .cleaned, "address": .deleted, "fact": .cleaned, "account": .deleted, "session": .deleted,
    "event": .cleaned, "session_summary": .cleaned, "happening": .cleaned, "next_move": .deleted,
    "plan": .deleted, "draft": .cleaned, "import_batch": .cleaned, "import_change": .cleaned,
    "import_account": .deleted, "import_row": .deleted, "line_use": .deleted, "suppression": .cleaned,
    "appointment": .cleaned, "contact_record": .deleted,
    "number_key": .deleted,
    // Headers of columns, days, settings and the rep's own words.
    "import_mapping": .untouched, "challenge": .untouched, "setting": .untouched,
    "playbook_version": .untouched,
  ]

  /// A request not to be contacted that outlives the person: only digests are kept.
  struct KeptRequest {
    var at: Instant
    var contact: Contact
    var isOrganisations: Bool
    var phones: [String] = []
    var emails: [String] = []
  }

  let db: Database
  let traces: PersonTraces
  let keepsOrganisation: Bool
  /// A request that another file knows of.
  var foreignRequest: KeptRequest?
  /// Whether calls go although they were never closed, as in a copy of an earlier moment.
  var endsOpenCalls = false

  init(
    _ db: Database, _ traces: PersonTraces, keepsOrganisation: Bool, foreignRequest: KeptRequest? = nil
  ) {
    self.db = db
    self.traces = traces
    self.keepsOrganisation = keepsOrganisation
    self.foreignRequest = foreignRequest
  }

  private var id: String { traces.contact.rawValue }

  /// Erases, and tells what went.
  func erase() throws -> ErasureExtent {
    if !endsOpenCalls, let open = try openSession() { throw StoreError.callIsOpen(open) }
    var extent = ErasureExtent()
    let account = try ContactRows.subject(db, of: traces.contact).flatMap(\.account)
    let request = try Self.keptRequest(db, of: traces.contact) ?? foreignRequest
    extent.staysOut = request != nil
    // Read before the rows go: who else is called so, and what the person's words are.
    let cleaning = MentionRows(db, traces, at: account)
    try count(into: &extent)
    try clearImports()
    try MailStops.leave(db, contact: traces.contact)
    try deleteRows()
    if let account { extent.organisation = try deleteOrganisation(account, &extent) }
    try keep(request, of: extent.organisation)
    extent.mentions = try cleaning.clean()
    extent.isInPlaybook = try cleaning.isInPlaybook()
    if let account { try PlanRows.touch(db, .account(account)) }
    try Tidying.demand(db)
    return extent
  }

  private func openSession() throws -> SessionID? {
    try Columns.first(db, "SELECT id FROM session WHERE contact = ? AND closed = 0 LIMIT 1", [id]) {
      SessionID(try $0.text(0))
    }
  }

  private func count(into extent: inout ErasureExtent) throws {
    func count(_ table: String, and condition: String = "1") throws -> Int {
      try Columns.first(db, "SELECT count(*) FROM \(table) WHERE contact = ? AND \(condition)", [id]) {
        try $0.count(0)
      } ?? 0
    }
    extent.calls = try count("session")
    extent.laterEvents = try count("happening", and: "fields IS NOT NULL")
    extent.facts = try count("fact")
    extent.addresses = try count("address")
    extent.drafts = try count("draft")
    extent.imports = try count("import_change")
    extent.isInCalendar = try count("appointment", and: "cancelled = 0") > 0
  }

  /// Files from which the person came are often named for them.
  private func clearImports() throws {
    try db.run(
      """
      UPDATE import_batch SET path = '', source = CASE WHEN instr(source, '/') + instr(source, '.') > 0
        THEN '' ELSE source END
      WHERE id IN (SELECT batch FROM import_change WHERE contact = :id)
        OR id = (SELECT batch FROM contact WHERE id = :id)
      """, ["id": id])
  }

  private func deleteRows() throws {
    try CalendarEntryRows.forget(db, traces.contact)
    for sql in [
      "DELETE FROM session WHERE contact = ?", "DELETE FROM line_use WHERE person = ?",
      "DELETE FROM contact WHERE id = ?", "DELETE FROM plan WHERE subject = 'C' || ?",
    ] {
      try db.run(sql, [id])
    }
    try db.run("UPDATE session_summary SET referred_to = NULL WHERE referred_to = ?", [id])
  }

  /// Takes the organisation away when nobody is left there.
  private func deleteOrganisation(_ account: AccountID, _ extent: inout ErasureExtent) throws -> Account? {
    let name = account.rawValue
    // The moves there may rest on what the person said.
    try db.run("DELETE FROM next_move WHERE subject = 'A' || ?", [name])
    let isEmpty = try Columns.first(db, "SELECT 1 FROM contact WHERE account = ? LIMIT 1", [name]) { _ in
      false
    }
    guard !keepsOrganisation, isEmpty ?? true else { return nil }
    let found = try Columns.first(db, "SELECT name FROM account WHERE id = ?", [name]) {
      Account(id: account, name: try $0.text(0))
    }
    extent.facts +=
      try Columns.first(db, "SELECT count(*) FROM fact WHERE account = ?", [name]) { try $0.count(0) } ?? 0
    try db.run("DELETE FROM account WHERE id = ?", [name])
    try db.run("DELETE FROM line_use WHERE person = ?", [name])
    try db.run("DELETE FROM plan WHERE subject = 'A' || ?", [name])
    return found
  }
}

extension PlanSubject {
  /// The organisation, where it is one.
  fileprivate var account: AccountID? {
    switch self {
    case .account(let id): id
    case .alone: nil
    }
  }
}
