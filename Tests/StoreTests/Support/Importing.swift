import CallScript
import Testing

@testable import Store

/// A store at a folder of its own, into which rows are imported.
struct Importing {
  let folder = TemporaryFolder()
  let store: Store

  init() throws { store = try Store.open(at: folder.data) }

  @discardableResult
  func keep(
    _ rows: [ImportRow], batch: String = "01BATCHONE", at: Instant = Samples.now,
    policy: ImportPolicy = .fill
  ) throws -> ImportOutcome {
    var number = 0
    return try store.keepImport(
      rows, as: ImportBatch(id: batch, at: at, source: "csv", path: "/tmp/leads.csv"), policy: policy,
      mint: {
        number += 1
        return "\(batch)\(number)"
      })
  }

  func named(_ name: String) throws -> Store.ContactDetails {
    try #require(try store.details(of: try store.contact(named: name).id))
  }
}

/// A row of a file; everything but the line may be left out.
func row(
  _ line: Int, _ first: String = "", _ last: String = "", company: String = "", role: String = "",
  phone: String = "", email: String = "", zone: String = "", region: String = "", note: String = ""
) -> ImportRow {
  ImportRow(
    line: line, firstName: first, lastName: last, company: company, role: role,
    phones: phone.isEmpty ? [] : [Store.Address(label: "work", value: phone)],
    emails: email.isEmpty ? [] : [Store.Address(value: email)], zone: zone, region: region,
    note: note)
}
