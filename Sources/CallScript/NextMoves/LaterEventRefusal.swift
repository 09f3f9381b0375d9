/// Why something that is to be noted about a person would change nothing.
public enum LaterEventRefusal: Error, Hashable, Sendable {
  /// No meeting is agreed that could have taken place or been missed.
  case noMeeting
  /// The meeting lies ahead: nobody has missed it yet.
  case notYet(Instant)
  /// Nothing is agreed that could be called off.
  case nothingAgreed
  /// They asked not to be contacted.
  case doNotCall
  /// It is noted already.
  case noChange
  /// That move is not planned.
  case noSuchMove
  /// A meeting is held, missed, moved or cancelled; it is not put off.
  case meetingIsMoved
  /// The move is due later than that already.
  case notLater(Instant)
  /// A request that was lifted comes back only by being noted anew.
  case liftedForGood
  /// There is nothing of that name to take back, or it was taken back already.
  case noSuchEvent
}

extension MovePlanner {
  /// Why an event would change nothing with a person of an account; nil when it changes something.
  public func refusal(
    of kind: LaterEvent.Kind, about contact: ContactID, in account: AccountRecord, at now: Instant
  ) -> LaterEventRefusal? {
    switch kind {
    case .held, .noShow, .moved, .cancelled, .replied, .calledIn, .left, .numberIsWrong:
      return refusalOfHappening(kind, about: contact, in: account, at: now)
    case .done(let key), .deferred(let key, _), .dropped(let key, _):
      return refusalOfMark(kind, on: key, in: account, at: now)
    case .requestLifted: return nil
    case .undone(let id):
      let events = account.people.flatMap(\.happenings).compactMap {
        if case .later(let event) = $0 { event } else { nil }
      }
      guard let event = events.first(where: { $0.id == id }),
        !MoveMarks(of: account.people).undone.contains(id)
      else { return .noSuchEvent }
      if case .requestLifted = event.kind { return .liftedForGood }
      return nil
    }
  }

  /// What changes where the person stands changes something.
  private func refusalOfHappening(
    _ kind: LaterEvent.Kind, about contact: ContactID, in account: AccountRecord, at now: Instant
  ) -> LaterEventRefusal? {
    guard let person = account.people.first(where: { $0.contact.id == contact }) else { return .noSuchEvent }
    let undone = MoveMarks(of: account.people).undone
    let before = HistoryFold.standing(of: person, without: undone, by: self, at: now)
    if person.isSuppressed || before.situation == .doNotCall { return .doNotCall }
    if kind == .noShow, let agreed = before.agreed, agreed.isMeeting, agreed.at > now {
      return .notYet(agreed.at)
    }
    var later = person
    later.happenings.append(
      .later(LaterEvent(id: LaterEventID(""), contact: contact, at: now, kind: kind)))
    guard HistoryFold.standing(of: later, without: undone, by: self, at: now) == before else { return nil }
    switch kind {
    case .held, .noShow: return .noMeeting
    case .cancelled: return .nothingAgreed
    case .moved, .replied, .calledIn, .left, .numberIsWrong, .done, .deferred, .dropped, .requestLifted,
      .undone:
      return .noChange
    }
  }

  /// A move has to be planned; a call to somebody else may be dropped although nobody was proposed.
  private func refusalOfMark(
    _ kind: LaterEvent.Kind, on key: MoveKey, in account: AccountRecord, at now: Instant
  ) -> LaterEventRefusal? {
    guard let move = plan(account, at: now).moves.first(where: { $0.key == key }) else {
      if case .dropped = kind, key.kind == .somebodyElse { return nil }
      return .noSuchMove
    }
    guard case .deferred(_, let until) = kind else { return nil }
    if move.kind == .attend { return .meetingIsMoved }
    return until > move.due ? nil : .notLater(move.due)
  }
}
