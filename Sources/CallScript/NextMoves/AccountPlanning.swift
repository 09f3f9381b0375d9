/// Plans an account: each person's own moves, then who may not be called, then who else there is called.
struct AccountPlanning {
  /// A person with where they stand and what their row asks for.
  struct Member {
    var person: PersonRecord
    var standing: Standing
    var making: MoveMaking
    var calendar: WorkingCalendar
    var id: ContactID { person.contact.id }
    var row: PolicyRow { making.row }
    /// Whether they may be rung at all by anybody's wish.
    var isCallable: Bool { !person.isSuppressed && !standing.isBurnt }
  }

  let account: AccountRecord
  let now: Instant
  let planner: MovePlanner
  let marks: MoveMarks
  /// Everybody there, the earliest added first.
  let members: [Member]

  var rules: ConductRules { planner.rules }

  init(_ account: AccountRecord, by planner: MovePlanner, at now: Instant) {
    let marks = MoveMarks(of: account.people)
    self.account = account
    self.now = now
    self.planner = planner
    self.marks = marks
    self.members = account.people.map { person in
      let standing = HistoryFold.standing(of: person, without: marks.undone, by: planner, at: now)
      let calendar = planner.calendar(of: person)
      let making = MoveMaking(
        person: person, standing: standing, calendar: calendar, newestCompanyFact: account.newestFact,
        marks: marks)
      return Member(person: person, standing: standing, making: making, calendar: calendar)
    }.sorted { $0.id < $1.id }
  }

  /// People whose moves may be planned.
  var open: [Member] { members.filter { !$0.person.isSuppressed } }

  /// The plan.
  func plan() -> MovePlan {
    let holders = open.filter(\.making.holdsAccount)
    var moves = open.flatMap { ownMoves($0) }
    if holders.isEmpty {
      let named = referrals()
      let ids = Set(named.map(\.contact))
      moves.removeAll { ids.contains($0.contact) && $0.kind.isInitiative }
      moves += named
      if named.isEmpty { moves += somebodyElse() }
    } else {
      moves.removeAll { $0.kind.isInitiative }
    }
    moves += offerReview()
    let ahead = members.compactMap(\.standing.ahead)
    let ends = moves.compactMap(\.until).filter { $0 >= now }.map { $0 + .milliseconds(1) }
    return MovePlan(
      moves: moves.filter { $0.until.map { $0 >= now } ?? true }.sorted {
        ($0.due, $0.key) < ($1.due, $1.key)
      },
      validUntil: (ahead + ends).min(), isWaiting: isWaiting)
  }

  /// Somebody there has been called: it is for the plan to say who is next.
  private var isWaiting: Bool {
    open.contains { member in
      switch member.row.others {
      case .free, .whileNotObjected: false
      case .nobody, .next, .named, .never: true
      }
    }
  }

  /// A meeting that was booked cancels older call-backs to others.
  private func ownMoves(_ member: Member) -> [NextMove] {
    let moves = member.making.moves()
    guard let cause = member.standing.cause, let booked = lastBooking(without: member.id), booked > cause.at
    else {
      return moves
    }
    return moves.filter { $0.kind != .callBack }
  }

  /// When the last meeting with somebody there was booked.
  func lastBooking(without id: ContactID? = nil) -> Instant? {
    open.filter { $0.id != id }.compactMap(\.standing.booked).max()
  }
}

extension MoveKind {
  /// Whether it is a call that begins with the rep alone: nothing was agreed and nobody came back.
  var isInitiative: Bool {
    switch self {
    case .callBack, .anotherHour, .somebodyElse, .referral: true
    case .attend, .agreedCall, .redial, .noShow, .newTime, .answer, .hangUpMessage, .information,
      .confirmation,
      .note, .voicemailMessage, .thanks, .apology, .findAddress, .findNumber, .findPerson, .refreshFacts,
      .tellOwner, .reviewOffer:
      false
    }
  }
}
