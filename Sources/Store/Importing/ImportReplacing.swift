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
    let digest = digest
    if let phone = row.phones.first {
      let region = people[index].details.contact.region
      prefer(phone.address, \.contact.phone, \.otherPhones, .phone, row, index) { known in
        digest.numbers(known, region: region).contains { number in
          number.offered.contains(where: phone.sought.contains)
        }
      }
    }
    if let email = row.emails.first {
      prefer(email.address, \.contact.email, \.otherEmails, .email, row, index) { known in
        email.key != nil && digest.email(known) == email.key
      }
    }
  }

  private mutating func prefer(
    _ wanted: Store.Address, _ first: WritableKeyPath<Store.ContactDetails, String>,
    _ others: WritableKeyPath<Store.ContactDetails, [Store.Address]>, _ field: ImportNotice.Field,
    _ row: KeyedRow, _ index: Int, isSame: (String) -> Bool
  ) {
    let known = people[index].details[keyPath: first]
    let place = people[index].details[keyPath: others].firstIndex { other in
      other.value == wanted.value || isSame(other.value)
    }
    // One that is nowhere belongs to somebody who asked not to be contacted.
    guard known != wanted.value, !isSame(known), let place else { return }
    var rest = people[index].details[keyPath: others]
    rest.remove(at: place)
    rest.insert(Store.Address(label: "", value: known), at: 0)
    people[index].details[keyPath: first] = wanted.value
    people[index].details[keyPath: others] = rest
    people[index].isChanged = true
    outcome.tell(.replaced(field, known: known, by: wanted.value), of: row.row)
  }
}
