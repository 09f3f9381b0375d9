import CallScript
internal import GRDB

/// The requests not to be contacted that an import heeds: digests and organisations, read once.
struct ImportStops {
  private var keys: [String: Set<String>] = [:]
  /// The names of organisations that asked, without their legal form.
  private var names: Set<String> = []

  init(_ db: Database) throws {
    let rows = try Columns.all(db, "SELECT subject, key FROM suppression WHERE subject <> 'contact'") {
      (subject: try $0.text(0), key: try $0.text(1))
    }
    for row in rows { keys[row.subject, default: []].insert(row.key) }
    let closed =
      "SELECT likeness FROM account WHERE likeness <> '' AND id IN (\(Suppressions.closedAccounts))"
    names = Set(try Columns.all(db, closed) { try $0.text(0) })
  }

  /// Whether an organisation asked not to be contacted, or one whose name may be the same.
  func covers(_ account: Account) -> Bool {
    has("account", account.id.rawValue) || covers(organisation: account.name)
  }

  /// Whether an organisation of a name that may be this one asked not to be contacted.
  func covers(organisation name: String) -> Bool {
    !names.isEmpty && !name.isEmpty && names.contains(OrganisationName.likeness(of: name))
  }

  /// Whether a person asked for no e-mails.
  func refusesMail(_ contact: ContactID) -> Bool { has("mail", contact.rawValue) }

  /// Whether an address asked for no e-mails.
  func refusesMail(_ key: String) -> Bool { has("mail", key) }

  /// Whether an address is somebody's who asked.
  func coversEmail(_ key: String) -> Bool { has("email", key) }

  /// Whether a number is somebody's who asked.
  func covers(_ number: KeyedNumber, by digest: KeyedDigest) -> Bool {
    if keys["phone"] == nil { return false }
    return number.offered.contains { has("phone", digest.number($0)) }
      || digest.olderPhone(number.address.value).map { has("phone", $0) } ?? false
  }

  /// Whether somebody new asked before, by number, address, name or organisation.
  func covers(_ row: KeyedRow, by digest: KeyedDigest) -> Bool {
    if keys.isEmpty { return false }
    if digest.older.contains(where: { covers(row.row, by: $0) }) { return true }
    if row.emailKeys.contains(where: coversEmail) || row.phones.contains(where: { covers($0, by: digest) }) {
      return true
    }
    return covers(organisation: row.row.company) || coversName(row.row, by: digest)
  }

  /// Whether a row is covered by digests that came along under an older key.
  private func covers(_ row: ImportRow, by older: KeyedDigest) -> Bool {
    row.emails.contains { older.email($0.value).map(coversEmail) ?? false }
      || row.phones.contains { covers(KeyedNumber($0, region: row.region, by: older), by: older) }
      || coversName(row, by: older)
  }

  private func coversName(_ row: ImportRow, by digest: KeyedDigest) -> Bool {
    if keys["company"] != nil, digest.company(row.company).contains(where: { has("company", $0) }) {
      return true
    }
    guard keys["name"] != nil else { return false }
    let account = row.company.isEmpty ? nil : Account(id: AccountID(""), name: row.company)
    let contact = Contact(
      id: ContactID(""), account: account, firstName: row.firstName, lastName: row.lastName)
    return digest.name(of: contact).contains { has("name", $0) }
  }

  private func has(_ subject: String, _ key: String) -> Bool { keys[subject]?.contains(key) ?? false }
}
