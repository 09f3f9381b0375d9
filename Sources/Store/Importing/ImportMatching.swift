import CallScript
internal import GRDB

extension ImportRun {
  /// Who a row is.
  enum Match {
    /// Somebody who is not known; the index is of another person with the same number, if there is one.
    case new(sharing: Int?)
    /// Somebody who is known, by a key.
    case known(Int, ImportKey)
    /// It cannot be told which of several.
    case unclear(ImportKey, [Int])
  }

  /// Finds out who a row is: by the record of the program it comes from, then by address, by number, by name and
  /// organisation.
  mutating func match(_ row: KeyedRow) throws -> Match {
    if let match = try matchByRecord(row) { return match }
    if let match = try matchByEmail(row) { return match }
    let callers = try candidates(numbers: row.phoneKeys)
    let same = callers.filter { isSamePerson($0, row) }
    if same.count > 1 { return .unclear(.phone, same) }
    if let only = same.first { return .known(only, .phone) }
    if let match = try matchByName(row) { return match }
    return .new(sharing: callers.first)
  }

  /// A record is one person's, as long as the names have something in common: a record can be given to somebody else.
  /// The numbers of a table of no program that is known say nothing where the name is not the same.
  private mutating func matchByRecord(_ row: KeyedRow) throws -> Match? {
    guard let record = row.row.record else { return nil }
    var holder = records[record]
    if holder == nil, !isFirst, let known = try RecordNameRows.contact(db, record) {
      holder = try index(of: known)
    }
    guard let holder else { return nil }
    let name = people[holder].foldedName
    guard record.isOfKnownProgram else {
      return !name.isEmpty && NameAgreement.agree(name, row.name) ? .known(holder, .record) : nil
    }
    return NameAgreement.touch(name, row.name) ? .known(holder, .record) : .unclear(.record, [holder])
  }

  /// An address is one person's; where the names have nothing in common it is a shared one, and nobody is guessed. Of
  /// several people who share one it is the one of the same name.
  private mutating func matchByEmail(_ row: KeyedRow) throws -> Match? {
    let holders = try candidates(emails: row.emailKeys)
    guard let first = holders.first else { return nil }
    if holders.count == 1 {
      let isOne = NameAgreement.touch(people[first].foldedName, row.name)
      return isOne ? .known(first, .email) : .unclear(.email, holders)
    }
    let same = holders.filter { NameAgreement.agree(people[$0].foldedName, row.name) }
    return same.count == 1 ? .known(same[0], .email) : .unclear(.email, holders)
  }

  /// A number may be a switchboard: the name must be the same too, or, without names, the organisation.
  private func isSamePerson(_ index: Int, _ row: KeyedRow) -> Bool {
    let name = people[index].foldedName
    if name.isEmpty, row.name.isEmpty { return people[index].foldedCompany == row.company }
    return !name.isEmpty && !row.name.isEmpty && NameAgreement.agree(name, row.name)
  }

  /// Two people of one name in one organisation are told apart by their addresses; without an organisation any
  /// number or address that differs makes them two.
  private mutating func matchByName(_ row: KeyedRow) throws -> Match? {
    let namesakes = try candidates(named: row)
    if namesakes.isEmpty { return nil }
    let fitting = namesakes.filter { !contradicts(people[$0], row) }
    if fitting.count == 1 { return .known(fitting[0], .name) }
    if fitting.count > 1 || !row.company.isEmpty {
      return .unclear(.name, fitting.isEmpty ? namesakes : fitting)
    }
    return nil
  }

  private func contradicts(_ person: ImportPerson, _ row: KeyedRow) -> Bool {
    let hasOtherEmail =
      !person.emailKeys.isEmpty && !row.emailKeys.isEmpty && person.emailKeys.isDisjoint(with: row.emailKeys)
    let hasOtherPhone =
      !person.phoneKeys.isEmpty && !row.phoneKeys.isEmpty && person.phoneKeys.isDisjoint(with: row.phoneKeys)
    return hasOtherEmail || (row.company.isEmpty && hasOtherPhone)
  }

  // MARK: Candidates

  private mutating func candidates(emails keys: [String]) throws -> [Int] {
    try candidates(keys, "SELECT contact FROM reach WHERE kind = 'email' AND key = ?", keys)
  }

  private mutating func candidates(numbers words: [String]) throws -> [Int] {
    if words.isEmpty { return [] }
    // Digests are letters, digits, hyphens and underscores.
    let list = isFirst ? "" : "[\"" + words.map(digest.number).joined(separator: "\",\"") + "\"]"
    return try candidates(
      words, "SELECT contact FROM number_key WHERE key IN (SELECT value FROM json_each(?))", [list])
  }

  /// Those met so far by their keys, and those whom the file knows by a question, asked with each of some arguments.
  private mutating func candidates(
    _ keys: [String], _ question: String, _ arguments: [String]
  ) throws -> [Int] {
    var found = keys.flatMap { byKey[$0] ?? [] }
    for argument in arguments where !isFirst {
      let known = try Columns.all(db, question, [argument]) { ContactID(try $0.text(0)) }
      for id in known { found.append(try index(of: id)) }
    }
    return found.count > 1 ? Array(Set(found)).sorted() : found
  }

  private mutating func candidates(named row: KeyedRow) throws -> [Int] {
    var found = byName[row.name + "\u{0}" + row.company] ?? []
    if isFirst || (row.name.isEmpty && row.company.isEmpty) { return found }
    // A name picks few, an organisation may have very many; without a name it is the other way round.
    let sql =
      row.name.isEmpty
      ? "SELECT c.id FROM account AS a JOIN contact AS c ON c.account = a.id WHERE a.folded = ? AND +c.folded_name = ?"
      : """
      SELECT c.id FROM contact AS c LEFT JOIN account AS a ON a.id = c.account
      WHERE coalesce(a.folded, '') = ? AND c.folded_name = ?
      """
    let known = try Columns.all(db, sql, [row.company, row.name]) { ContactID(try $0.text(0)) }
    for id in known { found.append(try index(of: id)) }
    return found.count > 1 ? Array(Set(found)).sorted() : found
  }

  /// The place of somebody who is known, read when they are met first.
  mutating func index(of id: ContactID) throws -> Int {
    if let index = byID[id] { return index }
    guard let details = try ContactRows.details(db, id) else { throw StoreError.damaged }
    let isOpen = try Columns.first(
      db, "SELECT \(Suppressions.isOpen) FROM contact AS c WHERE c.id = ?", [id.rawValue]
    ) { try $0.number(0) != 0 }
    byID[id] = people.count
    people.append(ImportPerson(known: details, isSuppressed: isOpen == false, by: digest))
    return people.count - 1
  }
}
