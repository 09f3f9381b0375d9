import CallScript

/// A request that a file brings for numbers and addresses alone.
struct ImportRequest {
  /// What the keys are of: `phone`, `email` or `mail`.
  let subject: String
  /// Keyed digests.
  let keys: [String]
  /// What the file says.
  let reason: String
}

/// What a file says of not being contacted and not being written to. It is kept as a request with the import; taking the
/// import back does not lift it.
extension ImportRun {
  /// Notes what a row says of a person.
  mutating func note(_ row: KeyedRow, of index: Int) {
    if !row.row.stop.isEmpty, people[index].stop.isEmpty {
      people[index].stop = row.row.stop
      people[index].isChanged = true
      outcome.tell(.stopped(row.row.stop), of: row.row)
    }
    if !row.row.mailStop.isEmpty, people[index].mailStop.isEmpty, !isNotWrittenTo(index) {
      people[index].mailStop = row.row.mailStop
      people[index].isChanged = true
      outcome.tell(.mailStopped(row.row.mailStop), of: row.row)
    }
  }

  private func isNotWrittenTo(_ index: Int) -> Bool {
    stops.refusesMail(people[index].details.contact.id)
      && people[index].emailKeys.allSatisfy { stops.refusesMail($0) }
  }

  /// Notes what a row says when it is not clear whom it is about: nobody is called by its numbers, and nobody written to
  /// by its addresses.
  mutating func noteRequestAlone(_ row: KeyedRow) {
    var added: [ImportRequest] = []
    if !row.row.stop.isEmpty {
      let phones = row.phones.filter { !stops.covers($0, by: digest) }.flatMap(\.sought).map(digest.number)
      let emails = row.emailKeys.filter { !stops.coversEmail($0) }
      added.append(ImportRequest(subject: "phone", keys: phones, reason: row.row.stop))
      added.append(ImportRequest(subject: "email", keys: emails, reason: row.row.stop))
    }
    if !row.row.mailStop.isEmpty {
      let emails = row.emailKeys.filter { !stops.refusesMail($0) }
      added.append(ImportRequest(subject: "mail", keys: emails, reason: row.row.mailStop))
    }
    added.removeAll(where: \.keys.isEmpty)
    if added.isEmpty { return }
    requests += added
    outcome.requestsAlone += 1
  }
}
