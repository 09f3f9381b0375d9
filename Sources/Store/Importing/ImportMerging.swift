import CallScript

extension ImportRun {
  /// Adds what a row tells to a person: empty fields are filled, numbers and addresses added. Whatever else differs is
  /// told, and what is known is kept, or gives way where the file counts.
  mutating func merge(_ row: KeyedRow, into index: Int) throws {
    if policy.fileCounts { replaceName(row, of: index) } else { mergeName(row, into: index) }
    try mergeCompany(row, into: index)
    fill(\.contact.role, .role, with: row.row.role, of: row, into: index)
    fill(\.contact.zone, .zone, with: row.row.zone, of: row, into: index)
    fill(\.contact.region, .region, with: row.row.region, of: row, into: index)
    fill(\.note, .note, with: row.row.note, of: row, into: index)
    takeAddresses(row, into: index)
    if policy.fileCounts { preferAddresses(of: row, in: index) }
  }

  private mutating func mergeName(_ row: KeyedRow, into index: Int) {
    if row.name.isEmpty { return }
    let contact = people[index].details.contact
    let (first, last) = (FoldedName.of(contact.firstName), FoldedName.of(contact.lastName))
    let isHalf = first.isEmpty || last.isEmpty
    let fits =
      isHalf && (first.isEmpty || first == FoldedName.of(row.row.firstName))
      && (last.isEmpty || last == FoldedName.of(row.row.lastName))
    if fits {
      if people[index].foldedName == row.name { return }
      people[index].rename(
        first: first.isEmpty ? row.row.firstName : contact.firstName,
        last: last.isEmpty ? row.row.lastName : contact.lastName)
    } else if people[index].foldedName != row.name {
      let kept = [contact.firstName, contact.lastName].filter { !$0.isEmpty }.joined(separator: " ")
      outcome.tell(.conflict(.name, kept: kept, offered: row.row.displayName), of: row.row)
    }
  }

  private mutating func mergeCompany(_ row: KeyedRow, into index: Int) throws {
    if row.company.isEmpty { return }
    guard let known = people[index].details.contact.account else {
      let account = try account(named: row.row.company, folded: row.company, mayAdd: true)
      // Whoever is let into an organisation that asked not to be contacted could not be called any more.
      if let account, stops.covers(account) {
        outcome.tell(.conflict(.company, kept: "", offered: row.row.company), of: row.row)
        return
      }
      people[index].details.contact.account = account
      people[index].isChanged = true
      return
    }
    // Another legal form is no other organisation.
    if FoldedName.of(known.name) == row.company || isAlike(known.name, row.row.company) { return }
    let other =
      policy.fileCounts ? try account(named: row.row.company, folded: row.company, mayAdd: true) : nil
    guard let other, !stops.covers(other), !stops.covers(known) else {
      outcome.tell(.conflict(.company, kept: known.name, offered: row.row.company), of: row.row)
      return
    }
    people[index].details.contact.account = other
    people[index].isChanged = true
    outcome.tell(.replaced(.company, known: known.name, by: other.name), of: row.row)
  }

  private func isAlike(_ known: String, _ other: String) -> Bool {
    OrganisationName.likeness(of: known) == OrganisationName.likeness(of: other)
  }

  private mutating func fill(
    _ path: WritableKeyPath<Store.ContactDetails, String>, _ field: ImportNotice.Field, with value: String,
    of row: KeyedRow, into index: Int
  ) {
    if value.isEmpty { return }
    let kept = people[index].details[keyPath: path]
    if kept.isEmpty {
      people[index].details[keyPath: path] = value
      people[index].isChanged = true
    } else if kept.withoutNul != value.withoutNul, FoldedName.of(kept) != FoldedName.of(value.withoutNul) {
      if !policy.fileCounts { return outcome.tell(.conflict(field, kept: kept, offered: value), of: row.row) }
      people[index].details[keyPath: path] = value
      people[index].isChanged = true
      outcome.tell(.replaced(field, known: kept, by: value), of: row.row)
    }
  }

  /// Adds the numbers and addresses that are not there yet.
  mutating func takeAddresses(_ row: KeyedRow, into index: Int) {
    for phone in row.phones {
      if !people[index].phoneKeys.isDisjoint(with: phone.sought) { continue }
      if stops.covers(phone, by: digest) {
        outcome.tell(.droppedAddress(phone.address.value), of: row.row)
      } else if add(phone.address, first: \.contact.phone, others: \.otherPhones, to: index) {
        people[index].phoneKeys.formUnion(phone.offered)
        for key in phone.offered { byKey[key, default: []].append(index) }
      }
    }
    for email in row.emails {
      if let key = email.key, people[index].emailKeys.contains(key) { continue }
      if let key = email.key, stops.coversEmail(key) {
        outcome.tell(.droppedAddress(email.address.value), of: row.row)
      } else if add(email.address, first: \.contact.email, others: \.otherEmails, to: index),
        let key = email.key
      {
        people[index].emailKeys.insert(key)
        byKey[key, default: []].append(index)
      }
    }
  }

  /// Adds a number or an address behind those that are there; false where the same text is there already.
  private mutating func add(
    _ address: Store.Address, first: WritableKeyPath<Store.ContactDetails, String>,
    others: WritableKeyPath<Store.ContactDetails, [Store.Address]>, to index: Int
  ) -> Bool {
    if people[index].details[keyPath: first] == address.value { return false }
    if people[index].details[keyPath: others].contains(where: { $0.value == address.value }) { return false }
    if people[index].details[keyPath: first].isEmpty {
      people[index].details[keyPath: first] = address.value
    } else {
      people[index].details[keyPath: others].append(address)
    }
    people[index].isChanged = true
    return true
  }
}
