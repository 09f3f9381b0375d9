import CallScript
public import Store

/// The first people of an import as rows of cells.
public enum ImportSample {
  /// A row of names, then one for each person; columns without anything are left out.
  public static func table(_ outcome: ImportOutcome, limit: Int = 8) -> [[String]] {
    let people = outcome.sample.prefix(limit)
    guard !people.isEmpty else { return [] }
    let columns: [(String, (Store.ContactDetails) -> String)] = [
      ("name", { $0.contact.displayName }), ("company", { $0.contact.account?.name ?? "" }),
      ("role", { $0.contact.role }), ("number", { numbers($0) }), ("e-mail", { $0.contact.email }),
    ]
    let used = columns.filter { column in people.contains { !column.1($0).isEmpty } }
    return [used.map(\.0)] + people.map { person in used.map { $0.1(person) } }
  }

  private static func numbers(_ details: Store.ContactDetails) -> String {
    details.otherPhones.isEmpty
      ? details.contact.phone : "\(details.contact.phone) (+\(details.otherPhones.count))"
  }
}
