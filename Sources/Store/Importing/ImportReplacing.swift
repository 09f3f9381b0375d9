import CallScript

/// What gives way where the file counts.
extension ImportRun {
  /// Gives a person the name of the row; a part that the row leaves empty stays, and a row with one word that is a part of
  /// the name already says nothing new.
  mutating func replaceName(_ row: KeyedRow, of index: Int) {
    if row.name.isEmpty || people[index].foldedName == row.name { return }
    let contact = people[index].details.contact
    let parts = [contact.firstName, contact.lastName]
    let isHalf = row.row.firstName.isEmpty || row.row.lastName.isEmpty
    if isHalf, parts.map(FoldedName.of).contains(row.name) { return }
    let before = parts.filter { !$0.isEmpty }.joined(separator: " ")
    people[index].rename(
      first: row.row.firstName.isEmpty ? contact.firstName : row.row.firstName,
      last: row.row.lastName.isEmpty ? contact.lastName : row.row.lastName)
    if !before.isEmpty {
      outcome.tell(
        .replaced(.name, known: before, by: people[index].details.contact.displayName), of: row.row)
    }
  }

  /// Puts the number and the address that the file has first before those that were known; none is lost.
  mutating func preferAddresses(of row: KeyedRow, in index: Int) {
    prefer(row.phones.first, \.contact.phone, \.otherPhones, .phone, digest.phone, row, index)
    prefer(row.emails.first, \.contact.email, \.otherEmails, .email, digest.email, row, index)
  }

  private mutating func prefer(
    _ wanted: KeyedAddress?, _ first: WritableKeyPath<Store.ContactDetails, String>,
    _ others: WritableKeyPath<Store.ContactDetails, [Store.Address]>, _ field: ImportNotice.Field,
    _ key: (String) -> String?, _ row: KeyedRow, _ index: Int
  ) {
    guard let wanted else { return }
    let known = people[index].details[keyPath: first]
    let isFirst = known == wanted.address.value || (wanted.key != nil && key(known) == wanted.key)
    let place = people[index].details[keyPath: others].firstIndex { other in
      other.value == wanted.address.value || (wanted.key != nil && key(other.value) == wanted.key)
    }
    // One that is nowhere belongs to somebody who asked not to be contacted.
    guard !isFirst, let place else { return }
    var rest = people[index].details[keyPath: others]
    rest.remove(at: place)
    rest.insert(Store.Address(label: "", value: known), at: 0)
    people[index].details[keyPath: first] = wanted.address.value
    people[index].details[keyPath: others] = rest
    people[index].isChanged = true
    outcome.tell(.replaced(field, known: known, by: wanted.address.value), of: row.row)
  }
}
