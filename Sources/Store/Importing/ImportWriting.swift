import CallScript
internal import GRDB

extension ImportRun {
  /// Writes what the run came to, as a batch that can be taken back.
  func write(_ batch: ImportBatch, goingOn: (_ done: Int, _ total: Int) -> Bool) throws {
    try db.run(
      "INSERT INTO import_batch (id, at, source, path, added, changed) VALUES (?, ?, ?, ?, ?, ?)",
      [
        batch.id, batch.at.milliseconds, batch.source, batch.path.withoutNul, outcome.added, outcome.changed,
      ])
    for account in newAccounts {
      try AccountRows.save(db, account)
      try db.run(
        "INSERT INTO import_account (batch, account) VALUES (?, ?)", [batch.id, account.id.rawValue])
    }
    let total = people.count
    for (index, person) in people.enumerated() {
      if index.isMultiple(of: 500), !goingOn(index, total) { throw StoreError.stopped }
      if person.isChanged { try write(person, batch) }
    }
    for (record, index) in records {
      try RecordNameRows.add(db, record, of: people[index].details.contact.id, batch: batch.id)
    }
    // After everybody is there, so that a number is known to be shared.
    for person in people where !person.stop.isEmpty || !person.mailStop.isEmpty {
      try writeRequests(of: person, batch)
    }
    for request in requests {
      let made = SuppressionRequest(session: "", at: batch.at, reason: request.reason)
      for key in request.keys { try Suppressions.insert(db, request.subject, key, made) }
      try PlanRows.touchReached(db, by: request.keys)
    }
    for (key, index) in seen {
      try db.run(
        "INSERT OR IGNORE INTO import_row (key, contact, batch) VALUES (?, ?, ?)",
        [key, people[index].details.contact.id.rawValue, batch.id])
    }
  }

  private func writeRequests(of person: ImportPerson, _ batch: ImportBatch) throws {
    let contact = person.details.contact.id
    func request(_ reason: String) -> SuppressionRequest {
      SuppressionRequest(session: "", at: batch.at, reason: reason)
    }
    if !person.stop.isEmpty {
      try Suppressions.add(db, contact: contact, scope: .person, request: request(person.stop))
    }
    if !person.mailStop.isEmpty {
      try MailStops.add(db, contact: contact, request: request(person.mailStop))
    }
  }

  private func write(_ person: ImportPerson, _ batch: ImportBatch) throws {
    if person.before == nil {
      try insert(person.details, batch)
    } else {
      try ContactRows.save(db, person.details)
    }
    try db.run(
      "INSERT INTO import_change (batch, contact, before, after) VALUES (?, ?, ?, ?)",
      [
        batch.id, person.details.contact.id.rawValue, try person.before.map(KeptDetails.write),
        KeptDetails.mark(of: person.details),
      ])
  }

  /// Adds somebody new with all that is known; whether they asked not to be contacted was looked at before.
  private func insert(_ details: Store.ContactDetails, _ batch: ImportBatch) throws {
    let contact = details.contact
    let name = (contact.firstName + " " + contact.lastName).withoutNul
    let search = FoldedName.searchable([name, contact.account?.name ?? ""])
    try db.run(
      """
      INSERT INTO contact (id, account, first_name, last_name, role, phone, email, zone, region, folded_name,
        search, phone_key, email_key, note, added_at, batch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        contact.id.rawValue, contact.account?.id.rawValue, contact.firstName.withoutNul,
        contact.lastName.withoutNul, contact.role.withoutNul, contact.phone.withoutNul,
        contact.email.withoutNul, contact.zone.withoutNul, contact.region.withoutNul, FoldedName.of(name),
        search.withoutNul, digest.olderPhone(contact.phone), digest.email(contact.email),
        details.note.withoutNul, batch.at.milliseconds, batch.id,
      ])
    try ContactRows.addOthers(db, details, by: digest)
    let numbers = [contact.phone] + details.otherPhones.map(\.value)
    try NumberRows.add(
      db, numbers.map { NumberRows.Number(written: $0, region: contact.region) }, of: contact.id.rawValue,
      by: digest)
    try PlanRows.touch(db, PlanSubject(of: contact))
  }
}
