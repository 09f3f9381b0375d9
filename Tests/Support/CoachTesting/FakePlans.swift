public import CallScript
public import CoachApp

/// What a fake store knows of the past, and what the real planner makes of it.
public struct FakePlans: Sendable {
  /// What happened with each person, in the order in which it was noted.
  public var happenings: [ContactID: [Happening]] = [:]
  /// Moves that are there whatever happened, until they are done, put off or dropped.
  public var moves: [MoveLine] = []
  /// The challenge that was started; nil while none was.
  public var challenge: Challenge?
  /// What the rep made of second noes.
  public var judgements: [SessionID: HucaJudgement] = [:]
  /// Write-ups, by their paths.
  public var files: [String: ChallengeReport] = [:]
  private var planner = MovePlanner(repZone: SamplePeople.london)
  private var minted = 0

  /// Makes a past without anything in it.
  public init() {}

  /// Notes a closed call.
  mutating func note(_ state: CallState) {
    let record = CallRecord(
      session: state.setup.session, openedAt: state.openedAt.utc,
      endedAt: (state.endedAt ?? state.lastStamp).utc, purpose: state.setup.purpose,
      outcome: state.outcome ?? Outcome(.noAnswer),
      reason: (state.objections.last { $0.means != .circumstance } ?? state.objections.last)?.objectionClass,
      topic: state.topic, bridge: state.bridge, talked: state.talked(until: state.lastStamp.monotonic),
      reachedCommitment: state.reachedCommitment, secondEfforts: state.secondEfforts,
      clearerByThen: state.clearerByThen, referredTo: state.referredTo)
    happenings[state.setup.contact.id, default: []].append(.call(record))
    if let move = moves.first(where: { $0.card.id == state.setup.contact.id && $0.move.channel == .phone }) {
      moves.removeAll { $0.move.key == move.move.key }
    }
  }

  /// Answers what is asked about moves, later events and the challenge.
  mutating func answer(_ effect: Effect, people: [ContactCard], now: Stamp) -> AppAction? {
    switch effect {
    case .note(let kinds, let contact): return note(kinds, contact, people, now)
    case .putOff(let key, let contact):
      let zone = people.first { $0.id == contact }?.zone ?? SamplePeople.london
      let calendar = WorkingCalendar(zone: zone, region: "", rules: ConductRules())
      return note([.deferred(key, until: calendar.nextMorning(after: now.utc))], contact, people, now)
    case .startChallenge:
      challenge = Challenge(startedOn: SamplePeople.london.civil(at: now.utc).date)
      return .challengeRead(board(people, at: now.utc))
    case .readChallenge: return .challengeRead(board(people, at: now.utc))
    case .writeChallenge(let path, let isAnonymised):
      guard let report = board(people, at: now.utc)?.report else {
        return .contactRefused("Nothing was started.")
      }
      if files[path] != nil { return .contactRefused("\(path) is there already.") }
      files[path] = isAnonymised ? report.anonymised() : report
      return .peopleKept("Written: \(path).", nil)
    default: return nil
    }
  }

  private mutating func note(
    _ kinds: [LaterEvent.Kind], _ contact: ContactID, _ people: [ContactCard], _ now: Stamp
  ) -> AppAction {
    guard let card = people.first(where: { $0.id == contact }) else {
      return .contactRefused("They are gone.")
    }
    var kept = self
    var events: [LaterEvent] = []
    for kind in kinds {
      if let refusal = kept.refusal(of: kind, card, people, now) {
        return .contactRefused(refusal.words(about: card.contact.displayName) { "\($0.milliseconds)" })
      }
      kept.minted += 1
      let event = LaterEvent(
        id: LaterEventID("E\(100 + kept.minted)"), contact: contact, at: now.utc, kind: kind)
      kept.happenings[contact, default: []].append(.later(event))
      events.append(event)
    }
    self = kept
    return .noted(events, card.contact)
  }

  private func refusal(
    of kind: LaterEvent.Kind, _ card: ContactCard, _ people: [ContactCard], _ now: Stamp
  ) -> LaterEventRefusal? {
    switch kind {
    case .done(let key) where given(key) != nil, .dropped(let key, _) where given(key) != nil: return nil
    case .deferred(let key, let until):
      if let line = given(key) { return until > line.move.due ? nil : .notLater(line.move.due) }
    default: break
    }
    let record = record(PlanSubject(of: card.contact), people)
    return planner.refusal(of: kind, about: card.id, in: record, at: now.utc)
  }

  private func given(_ key: MoveKey) -> MoveLine? { moves.first { $0.move.key == key } }

  // MARK: Plans

  private func record(_ subject: PlanSubject, _ people: [ContactCard]) -> AccountRecord {
    let there = people.filter { PlanSubject(of: $0.contact) == subject }
    let facts = there.flatMap(\.facts)
    func newest(_ scope: String) -> CivilDate? {
      facts.filter { $0.id.rawValue.hasPrefix(scope) }.map(\.date).max()
    }
    return AccountRecord(
      subject: subject,
      people: there.map { card in
        PersonRecord(
          contact: card.contact, zone: card.zone, isSuppressed: card.suppression != nil,
          newestFact: card.facts.filter { $0.id.rawValue.hasPrefix("individual.") }.map(\.date).max(),
          happenings: happenings[card.id] ?? [])
      }, hasObjected: there.contains { $0.suppression == .organisation }, newestFact: newest("company."))
  }

  private func plans(_ people: [ContactCard], at now: Instant) -> [PlanSubject: MovePlan] {
    let touched = people.filter { happenings[$0.id] != nil }.map { PlanSubject(of: $0.contact) }
    return Dictionary(
      touched.map { ($0, planner.plan(record($0, people), at: now)) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// Everything that comes next.
  public func lines(_ people: [ContactCard], at now: Instant = SamplePeople.start) -> [MoveLine] {
    let marks = happenings.values.joined().compactMap {
      if case .later(let event) = $0 { event } else { nil }
    }
    let undone = Set(marks.compactMap { if case .undone(let id) = $0.kind { id } else { nil } })
    let standing = marks.filter { !undone.contains($0.id) }.sorted { $0.id < $1.id }
    let planned = plans(people, at: now).values.flatMap(\.moves).compactMap { move in
      people.first { $0.id == move.contact }.map { card in
        let other = move.onBehalfOf.flatMap { id in people.first { $0.id == id } }
        return MoveLine(move: move, card: card, onBehalfOf: other?.contact.displayName ?? "")
      }
    }
    return planned
      + moves.compactMap { line in
        var line = line
        for event in standing {
          switch event.kind {
          case .done(let key) where key == line.move.key, .dropped(let key, _) where key == line.move.key:
            return nil
          case .deferred(let key, let until) where key == line.move.key:
            line.move.due = until
            line.move.isDeferred = true
            line.card.move = line.move
          default: break
          }
        }
        return line
      }
  }

  /// Those whom a first call may go to.
  public func callList(_ people: [ContactCard], at now: Instant = SamplePeople.start) -> [ContactCard] {
    let waiting = Set(plans(people, at: now).filter(\.value.isWaiting).keys)
    return people.filter { card in
      happenings[card.id] == nil && card.suppression == nil
        && !waiting.contains(PlanSubject(of: card.contact))
    }
  }

  // MARK: Challenge

  private func board(_ people: [ContactCard], at now: Instant) -> ChallengeBoard? {
    guard let challenge else { return nil }
    let subjects = Set(people.map { PlanSubject(of: $0.contact) }).sorted { $0.rawValue < $1.rawValue }
    let report = ChallengeReport(
      challenge, accounts: subjects.map { record($0, people) }, judgements: judgements, at: now,
      repZone: SamplePeople.london)
    let lines = lines(people, at: now)
    let proposals = report.open.compactMap { no in
      lines.first { $0.move.session == no.call.session && $0.move.onBehalfOf == no.call.contact.id }
        .map { (no.call.session, $0) }
    }
    return ChallengeBoard(
      report: report, proposals: Dictionary(proposals, uniquingKeysWith: { first, _ in first }))
  }
}
