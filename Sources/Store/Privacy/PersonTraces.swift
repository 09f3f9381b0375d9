public import CallScript
internal import GRDB

/// All the words by which records and files can name a person who is to be erased.
///
/// They are gathered from the data file and from every backup, because an older one may know another name or number.
public struct PersonTraces: Hashable, Sendable {
  /// The person.
  public let contact: ContactID
  /// The identifiers of the person, and of their calls, later events and drafts.
  var identifiers: Set<String>
  /// First and last names, as written.
  var names: Set<[String]> = []
  /// Numbers as written.
  var phones: Set<String> = []
  /// E-mail addresses as written.
  var emails: Set<String> = []
  /// Where they are called, as it was known last; empty when it never was.
  var region = ""

  /// Nothing is known yet but the person.
  init(of contact: ContactID) {
    self.contact = contact
    identifiers = [contact.rawValue]
  }

  /// Takes in what somebody knows of the person.
  public mutating func add(_ other: PersonTraces) {
    identifiers.formUnion(other.identifiers)
    names.formUnion(other.names)
    phones.formUnion(other.phones)
    emails.formUnion(other.emails)
    if region.isEmpty { region = other.region }
  }

  /// Takes in a contact as some record knows it.
  mutating func add(_ contact: Contact) {
    names.insert([contact.firstName, contact.lastName])
    phones.insert(contact.phone)
    emails.insert(contact.email)
    if region.isEmpty { region = contact.region }
  }
}

extension PersonTraces {
  /// Reads what a file knows of a person, now and in what its calls saw of them.
  static func read(_ db: Database, of contact: ContactID) throws -> PersonTraces {
    var traces = PersonTraces(of: contact)
    let id = contact.rawValue
    if let details = try ContactRows.details(db, contact) {
      traces.add(details.contact)
      traces.phones.formUnion(details.otherPhones.map(\.value))
      traces.emails.formUnion(details.otherEmails.map(\.value))
    }
    for sql in [
      "SELECT id FROM session WHERE contact = ?", "SELECT id FROM draft WHERE contact = ?",
      "SELECT id FROM happening WHERE contact = ? AND id IS NOT NULL",
    ] {
      traces.identifiers.formUnion(try Columns.all(db, sql, [id]) { try $0.text(0) })
    }
    traces.emails.formUnion(
      try Columns.all(db, "SELECT recipient FROM draft WHERE contact = ?", [id]) { try $0.text(0) })
    try traces.addSnapshots(db)
    return traces
  }

  /// Takes in how calls and imports saw the person: they may have had another name or number then.
  private mutating func addSnapshots(_ db: Database) throws {
    let openings = try Columns.all(
      db,
      """
      SELECT e.fields FROM event AS e JOIN session AS s ON s.number = e.session
      WHERE s.contact = ? AND e.seq = 0
      """, [contact.rawValue]
    ) { try $0.text(0) }
    for text in openings {
      guard let event = try? EventText.read(text, seq: 0), case .opened(let setup) = event.kind else {
        continue
      }
      add(setup.contact)
    }
    let changes = try Columns.all(
      db, "SELECT before FROM import_change WHERE contact = ? AND before IS NOT NULL", [contact.rawValue]
    ) { try $0.text(0) }
    for text in changes {
      if let fields = try? FieldText.read(text, { $0 }) { addWords(of: fields) }
    }
  }

  /// Takes in names, numbers and addresses from what was known before an import.
  private mutating func addWords(of fields: FieldValue) {
    names.insert([fields.text("firstName"), fields.text("lastName")])
    phones.formUnion([fields.text("phone")] + fields.values("otherPhones"))
    emails.formUnion([fields.text("email")] + fields.values("otherEmails"))
  }
}

extension FieldValue {
  /// The text under a name; empty where there is none.
  fileprivate func text(_ name: String) -> String {
    if case .string(let text) = self[name] { text } else { "" }
  }

  /// The values of a list of numbers or addresses.
  fileprivate func values(_ name: String) -> [String] {
    guard case .list(let items) = self[name] else { return [] }
    return items.map { $0.text("value") }
  }
}
