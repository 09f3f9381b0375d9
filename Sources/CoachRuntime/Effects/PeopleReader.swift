import CallScript
import CoachApp
import Store

/// Reads what the screens about organisations and people show.
struct PeopleReader {
  let store: Store
  let zones: ZoneTables
  let moves: MoveDesk
  let now: Instant

  private var cards: HomeReader { HomeReader(store: store, zones: zones) }

  /// A stretch of a list; one row more than asked for tells whether there are more.
  func browse(_ question: BrowseQuestion) throws(StoreError) -> BrowseAnswer {
    try moves.refresh()
    switch question.list {
    case .accounts:
      let found = try store.accounts(
        matching: question.words, limit: question.limit + 1, offset: question.offset)
      var lines: [AccountLine] = []
      for listing in found.prefix(question.limit) { lines.append(try line(listing)) }
      return .accounts(lines, hasMore: found.count > question.limit)
    case .people:
      let found = try store.contacts(
        matching: question.words, whom: .everybody, limit: question.offset + question.limit + 1
      ).dropFirst(question.offset)
      return .people(
        marked(try lines(found.prefix(question.limit))), hasMore: found.count > question.limit)
    }
  }

  /// All about an organisation; nil when it is gone.
  func account(_ id: AccountID) throws(StoreError) -> AccountDetail? {
    guard let account = try store.account(id) else { return nil }
    try moves.refresh()
    let people = try store.people(at: id)
    let facts = try store.facts(about: .account(id)) + store.facts(about: .market)
    return AccountDetail(
      account: account, people: marked(try lines(people.prefix(AppState.mostPeopleOfAccount))),
      hasMorePeople: people.count > AppState.mostPeopleOfAccount, facts: Self.known(facts),
      calls: try store.sessions(at: id, limit: AppState.mostCalls).map(HomeReader.line),
      stop: try store.suppression(of: id).map(Self.mark))
  }

  /// All about a person; nil when they are gone.
  func person(_ id: ContactID) throws(StoreError) -> PersonDetail? {
    guard let details = try store.details(of: id), let record = try moves.record(of: id) else { return nil }
    let contact = details.contact
    let standing = moves.planner().standing(of: record, at: now)
    var facts = try store.facts(about: .contact(id))
    if let account = contact.account { facts += try store.facts(about: .account(account.id)) }
    facts += try store.facts(about: .market)
    return PersonDetail(
      line: try line(contact), phones: details.otherPhones.map(Self.other),
      emails: details.otherEmails.map(Self.other), note: details.note, addedAt: details.addedAt,
      hasLeft: standing.hasLeft, numberIsWrong: standing.numberIsWrong, remarks: try remarks(on: contact),
      moves: try moves.moves(of: id).map(\.move), facts: Self.known(facts),
      calls: try store.sessions(with: id, limit: AppState.mostCalls).map(HomeReader.line),
      lookAlikes: try lookAlikes(of: contact))
  }

  // MARK: Lines

  private func lines(_ people: some Sequence<Contact>) throws(StoreError) -> [PersonLine] {
    var lines: [PersonLine] = []
    for contact in people { lines.append(try line(contact)) }
    return lines
  }

  private func line(_ contact: Contact) throws(StoreError) -> PersonLine {
    PersonLine(
      card: try cards.card(contact, at: now), isChampion: try store.isChampion(contact.id),
      stop: try store.suppression(of: contact.id).map(Self.mark),
      nextMove: try store.moves(of: contact.id).first?.move)
  }

  /// Lines in which names that can be taken for each other are marked; people of two organisations are told apart
  /// by those.
  private func marked(_ lines: [PersonLine]) -> [PersonLine] {
    struct Look: Hashable {
      let name: String
      let account: AccountID?
    }
    let looks = lines.map {
      Look(name: NameSkeleton.of($0.card.contact.displayName), account: $0.card.contact.account?.id)
    }
    let counts = looks.reduce(into: [Look: Int]()) { $0[$1, default: 0] += 1 }
    return zip(lines, looks).map { line, look in
      var line = line
      line.hasLookAlike = counts[look, default: 0] > 1
      return line
    }
  }

  private func lookAlikes(of contact: Contact) throws(StoreError) -> [Contact] {
    guard let account = contact.account else { return [] }
    let skeleton = NameSkeleton.of(contact.displayName)
    return try store.people(at: account.id).filter {
      $0.id != contact.id && NameSkeleton.of($0.displayName) == skeleton
    }
  }

  private func remarks(on contact: Contact) throws(StoreError) -> [String] {
    try store.stopsSharing(with: contact.id).map { stop in
      let way = stop.isSameNumber ? "number" : "e-mail address"
      return "\(stop.contact.displayName), with the same \(way), asked not to be contacted."
    }
  }

  // MARK: Translation

  private static func other(_ address: Store.Address) -> OtherAddress {
    OtherAddress(label: address.label, value: address.value)
  }

  private func line(_ listing: AccountListing) throws(StoreError) -> AccountLine {
    AccountLine(
      account: listing.account, people: listing.people, lastCall: listing.lastCall,
      nextMove: try store.moves(at: listing.account.id).first?.move, hasObjected: listing.hasObjected)
  }

  private static func mark(_ note: SuppressionNote) -> StopMark {
    StopMark(scope: note.scope, at: note.at, reason: note.reason, isByHand: note.session == nil)
  }

  /// Facts as pages show them; of several with one name and owner the newest.
  private static func known(_ facts: [KeptFact]) -> [KnownFact] {
    facts.enumerated().filter { index, kept in
      index == 0 || facts[index - 1].fact.id != kept.fact.id || facts[index - 1].owner != kept.owner
    }.map { KnownFact(number: $0.element.number, fact: $0.element.fact) }
  }
}
