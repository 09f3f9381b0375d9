public import CallScript
internal import GRDB

/// What an import did to a person.
public struct ImportTrace: Hashable, Sendable {
  /// The import's identifier.
  public var batch: String
  /// When it was made.
  public var at: Instant
  /// What kind of file it was.
  public var source: String
  /// Where the file was; empty when that is no longer kept.
  public var path: String
  /// What was known before, as JSON; nil when the import added the person.
  public var before: String?
  /// Whether it was taken back.
  public var isUndone: Bool
}

extension Store {
  /// What imports did to a person, the earliest first.
  public func imports(of contact: ContactID) throws(StoreError) -> [ImportTrace] {
    try read { db in
      try Columns.all(
        db,
        """
        SELECT b.id, b.at, b.source, b.path, c.before, b.undone FROM import_change AS c
        JOIN import_batch AS b ON b.id = c.batch WHERE c.contact = ? ORDER BY b.at, b.id
        """, [contact.rawValue]
      ) { row in
        ImportTrace(
          batch: try row.text(0), at: try row.instant(1), source: try row.text(2), path: try row.text(3),
          before: try row.textIfAny(4), isUndone: try row.number(5) != 0)
      }
    }
  }

  /// The calls with others in which a person was named as the right one, the latest first.
  public func calls(naming contact: ContactID) throws(StoreError) -> [SessionListing] {
    try read { db in
      try SessionRows.list(
        db, where: "m.referred_to = :contact", ["limit": -1, "contact": contact.rawValue])
    }
  }

  /// Every request not to be contacted that a person made or that covers them by their organisation, the earliest
  /// first.
  public func suppressions(of contact: ContactID) throws(StoreError) -> [SuppressionNote] {
    try read { db in
      try Columns.all(
        db,
        """
        SELECT s.subject, s.at, s.session, s.reason FROM suppression AS s JOIN contact AS c ON c.id = ?
        WHERE (s.subject = 'contact' AND s.key = c.id)
          OR (s.subject = 'account' AND s.key IN (\(Suppressions.alike("c.account"))))
        ORDER BY s.at, s.subject
        """, [contact.rawValue], Self.note)
    }
  }
}
