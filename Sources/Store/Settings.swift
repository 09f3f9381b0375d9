import CallScript
internal import GRDB

extension Store {
  /// What was kept under a name; nil when nothing was.
  public func setting(_ name: String) throws(StoreError) -> String? {
    try read { db in
      try Columns.first(db, "SELECT value FROM setting WHERE name = ?", [name]) { try $0.text(0) }
    }
  }

  /// Keeps a text under a name, in the place of the one before it.
  public func setSetting(_ name: String, _ value: String) throws(StoreError) {
    try write { db in
      try db.run(
        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [name, value.withoutNul])
    }
  }

  /// The setting that names the country of numbers.
  static let countryName = "country"

  /// The country, an ISO 3166 code, in which numbers are read that are written without one and belong to nobody whose
  /// region is known; empty for none.
  public func country() throws(StoreError) -> String { try setting(Self.countryName) ?? "" }

  /// Sets that country, and reads the numbers anew that it changes. Requests not to be contacted go on covering what they
  /// covered before.
  public func setCountry(_ code: String) throws(StoreError) {
    try write { db in
      try db.run(
        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [Self.countryName, code.withoutNul])
      try NumberRows.renewAll(db, by: try KeyedDigest(db), onlyWithoutRegion: true)
      let asked = try Columns.all(
        db,
        """
        SELECT DISTINCT s.key FROM suppression AS s JOIN contact AS c ON c.id = s.key
        WHERE s.subject = 'contact' AND c.region = ''
        """
      ) { ContactID(try $0.text(0)) }
      for contact in asked { try Suppressions.extend(db, contact: contact) }
      try db.run("UPDATE plan SET stale = 1")
    }
  }
}
