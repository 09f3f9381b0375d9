public import CallScript
public import CoachApp

/// What a fake store knows of people beside their cards, and how it answers the screens about them.
public struct FakePeopleBook: Sendable {
  /// Who stands by the rep.
  public var champions: Set<ContactID> = []
  /// Requests noted by hand or in calls.
  public var stops: [ContactID: StopMark] = [:]
  /// What comes next.
  public var moves: [ContactID: [NextMove]] = [:]
  /// Notes.
  public var notes: [ContactID: String] = [:]
  /// Further numbers.
  public var phones: [ContactID: [OtherAddress]] = [:]
  /// Further addresses.
  public var emails: [ContactID: [OtherAddress]] = [:]
  /// Rows read at once at most; a test makes it small to see paging.
  public var page = BrowseQuestion.page

  /// Makes an empty book.
  public init() {}

  /// Answers what the screens about people ask.
  public mutating func answer(
    _ effect: Effect, people: inout [ContactCard], sessions: [SessionLine], now: Stamp
  ) -> AppAction? {
    switch effect {
    case .browse(let question): return .browsed(question, browse(question, people))
    case .readAccount(let id): return account(id, people, sessions).map(AppAction.accountRead)
    case .readPerson(let id): return person(id, people, sessions).map(AppAction.personRead)
    case .saveAccount(let account):
      for index in people.indices where people[index].contact.account?.id == account.id {
        people[index].contact.account = account
      }
      return .peopleKept("Renamed.", nil)
    case .keepFact(let draft): return keep(draft, &people)
    case .removeFact(let number):
      for index in people.indices { people[index].facts.removeAll { self.number(of: $0) == number } }
      return .peopleKept("Fact removed; u brings it back.", nil)
    case .setChampion(let id, let isOne):
      if isOne { champions.insert(id) } else { champions.remove(id) }
      return .peopleKept(isOne ? "Marked." : "No longer marked.", nil)
    case .suppress(let id, let scope, let reason):
      stops[id] = StopMark(scope: scope, at: now.utc, reason: reason, isByHand: true)
      mark(scope, by: id, &people)
      return .peopleKept("Noted: do not call. u takes it back.", nil)
    case .erase(let id):
      people.removeAll { $0.id == id }
      return .personErased(id, "Erased.")
    case .allow(let id):
      stops[id] = nil
      mark(nil, by: id, &people)
      return .peopleKept("Lifted.", nil)
    case .liftRequest(let id, _):
      stops[id] = nil
      mark(nil, by: id, &people)
      return .requestLifted(id, "Lifted.")
    default: return nil
    }
  }

  /// Changes a contact as a draft says.
  mutating func keep(_ draft: ContactDraft, over contact: Contact) -> Contact {
    var kept = contact
    kept.firstName = draft.firstName
    kept.lastName = draft.lastName
    kept.role = draft.role
    kept.phone = draft.phone
    kept.email = draft.email
    kept.zone = draft.zone
    kept.region = draft.region
    kept.account =
      draft.company.isEmpty
      ? nil : Account(id: contact.account?.id ?? AccountID("01NEW"), name: draft.company)
    if let note = draft.note { notes[contact.id] = note }
    if let others = draft.otherPhones { phones[contact.id] = others }
    if let others = draft.otherEmails { emails[contact.id] = others }
    return kept
  }

  private func mark(_ scope: SuppressionScope?, by id: ContactID, _ people: inout [ContactCard]) {
    let account = people.first { $0.id == id }?.contact.account?.id
    for index in people.indices {
      let isThere = account != nil && people[index].contact.account?.id == account
      if people[index].id == id || (isThere && scope != .person) { people[index].suppression = scope }
    }
  }

  private func keep(_ draft: FactDraft, _ people: inout [ContactCard]) -> AppAction {
    for index in people.indices {
      let isMeant =
        switch draft.subject {
        case .contact(let id, _): people[index].id == id
        case .account(let id, _): people[index].contact.account?.id == id
        }
      guard isMeant else { continue }
      let old = people[index].facts.firstIndex { $0.id == draft.fact.id || number(of: $0) == draft.replaces }
      people[index].facts.removeAll { $0.id == draft.fact.id || number(of: $0) == draft.replaces }
      people[index].facts.insert(draft.fact, at: old ?? people[index].facts.count)
      return .peopleKept("Noted for \(draft.subject.name).", people[index])
    }
    return .contactRefused("Nobody of that name.")
  }

  /// A number that stays the same while the fact does.
  private func number(of fact: Fact) -> Int64 { fact.id.rawValue.utf8.reduce(7) { $0 &* 31 &+ Int64($1) } }

  private func line(_ card: ContactCard, _ people: [ContactCard]) -> PersonLine {
    let skeleton = NameSkeleton.of(card.contact.displayName)
    let isAlike = people.contains { $0.id != card.id && NameSkeleton.of($0.contact.displayName) == skeleton }
    return PersonLine(
      card: card, isChampion: champions.contains(card.id), stop: stops[card.id],
      nextMove: moves[card.id]?.first, hasLookAlike: isAlike)
  }

  private func browse(_ question: BrowseQuestion, _ people: [ContactCard]) -> BrowseAnswer {
    let words = question.words.lowercased()
    let limit = min(question.limit, page)
    switch question.list {
    case .people:
      let found = people.filter {
        words.isEmpty
          || "\($0.contact.displayName) \($0.contact.account?.name ?? "")".lowercased().contains(words)
      }
      let shown = found.dropFirst(question.offset).prefix(limit).map { line($0, people) }
      return .people(shown, hasMore: found.count > question.offset + limit)
    case .accounts:
      var lines: [AccountLine] = []
      for card in people {
        guard let account = card.contact.account,
          words.isEmpty || account.name.lowercased().contains(words)
        else { continue }
        if let index = lines.firstIndex(where: { $0.account.id == account.id }) {
          lines[index].people += 1
        } else {
          lines.append(
            AccountLine(
              account: account, people: 1, lastCall: card.history.lastEndedAt,
              nextMove: moves[card.id]?.first,
              hasObjected: stops[card.id]?.scope == .organisation))
        }
      }
      let shown = lines.dropFirst(question.offset).prefix(limit)
      return .accounts(Array(shown), hasMore: lines.count > question.offset + limit)
    }
  }

  private func known(_ facts: [Fact]) -> [KnownFact] {
    facts.map { KnownFact(number: number(of: $0), fact: $0) }
  }

  private func account(_ id: AccountID, _ people: [ContactCard], _ sessions: [SessionLine]) -> AccountDetail?
  {
    let there = people.filter { $0.contact.account?.id == id }
    guard let account = there.first?.contact.account else { return nil }
    let facts = there.flatMap(\.facts).filter { !$0.id.rawValue.hasPrefix("individual.") }
    let names = Set(there.map(\.contact.displayName))
    return AccountDetail(
      account: account, people: there.map { line($0, people) }, facts: known(facts),
      calls: sessions.filter { names.contains($0.name) },
      stop: there.compactMap { stops[$0.id] }.first { $0.scope == .organisation })
  }

  private func person(_ id: ContactID, _ people: [ContactCard], _ sessions: [SessionLine]) -> PersonDetail? {
    guard let card = people.first(where: { $0.id == id }) else { return nil }
    let name = card.contact.displayName
    let skeleton = NameSkeleton.of(name)
    return PersonDetail(
      line: line(card, people), phones: phones[id] ?? [], emails: emails[id] ?? [], note: notes[id] ?? "",
      moves: moves[id] ?? [], facts: known(card.facts), calls: sessions.filter { $0.name == name },
      lookAlikes: people.map(\.contact).filter {
        $0.id != id && NameSkeleton.of($0.displayName) == skeleton
      })
  }
}

/// Files that a fake store can import, and how far it has come.
public struct FakeImports: Sendable {
  /// The preview of each path.
  public var files: [String: ImportPreview] = [:]
  /// Whether keeping waits for `finish`.
  public var isSlow = false
  /// How often something was kept.
  public private(set) var commits = 0

  /// Makes a folder without files.
  public init() {}

  func read(_ path: String) -> AppAction {
    files[path].map { .importMoved(.preview($0, top: 0)) } ?? .importFailed("There is no file \(path).")
  }

  mutating func commit() -> [AppAction] {
    if isSlow { return [.importMoved(.running(done: 500, total: 1000))] }
    commits += 1
    return [.importMoved(.done("2 people were added.", batch: "01BATCH"))]
  }

  func cancel() -> [AppAction] { isSlow ? [.importFailed("Stopped: nothing was kept.")] : [] }
}
