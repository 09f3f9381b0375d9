import CallScript
internal import GRDB

/// The requests not to be contacted that an import heeds: digests and organisations, read once.
struct ImportStops {
  private var keys: [String: Set<String>] = [:]

  init(_ db: Database) throws {
    let rows = try Columns.all(db, "SELECT subject, key FROM suppression WHERE subject <> 'contact'") {
      (subject: try $0.text(0), key: try $0.text(1))
    }
    for row in rows { keys[row.subject, default: []].insert(row.key) }
  }

  /// Whether an organisation asked not to be contacted.
  func covers(_ account: AccountID) -> Bool { has("account", account.rawValue) }

  /// Whether an address is somebody's who asked.
  func coversEmail(_ key: String) -> Bool { has("email", key) }

  /// Whether a number is somebody's who asked.
  func coversPhone(_ key: String) -> Bool { has("phone", key) }

  /// Whether somebody new asked before, by number, address, name or organisation.
  func covers(_ row: KeyedRow, by digest: KeyedDigest) -> Bool {
    if keys.isEmpty { return false }
    if digest.older.contains(where: { covers(row.row, by: $0) }) { return true }
    if row.emailKeys.contains(where: coversEmail) || row.phoneKeys.contains(where: coversPhone) {
      return true
    }
    return coversName(row.row, by: digest)
  }

  /// Whether a row is covered by digests that came along under an older key.
  private func covers(_ row: ImportRow, by older: KeyedDigest) -> Bool {
    row.emails.contains { older.email($0.value).map(coversEmail) ?? false }
      || row.phones.contains { older.phone($0.value).map(coversPhone) ?? false }
      || coversName(row, by: older)
  }

  private func coversName(_ row: ImportRow, by digest: KeyedDigest) -> Bool {
    if keys["company"] != nil, let key = digest.company(row.company), has("company", key) { return true }
    guard keys["name"] != nil else { return false }
    let account = row.company.isEmpty ? nil : Account(id: AccountID(""), name: row.company)
    let contact = Contact(
      id: ContactID(""), account: account, firstName: row.firstName, lastName: row.lastName)
    return digest.name(of: contact).map { has("name", $0) } ?? false
  }

  private func has(_ subject: String, _ key: String) -> Bool { keys[subject]?.contains(key) ?? false }
}
