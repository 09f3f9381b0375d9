public import CallScript

extension LaterEvent.Kind {
  /// One sentence about what was noted with somebody; `written` says how moments are shown.
  public func words(about name: String, written: (Instant) -> String) -> String {
    switch self {
    case .held: "Noted: the meeting with \(name) took place."
    case .noShow: "Noted: \(name) did not come."
    case .moved(let time, _): "Moved to \(written(time))."
    case .cancelled(let reason): "Noted: cancelled, \(reason)."
    case .replied: "Noted: \(name) answered. No waiting any more."
    case .calledIn: "Noted: \(name) rang. No waiting any more."
    case .left: "Noted: \(name) works there no longer."
    case .numberIsWrong: "Noted: the number of \(name) is wrong."
    case .done(let key): "Done: \(key.words)."
    case .deferred(let key, let until): "Put off to \(written(until)): \(key.words)."
    case .dropped(let key, let reason): "Dropped: \(key.words), because \(reason)."
    case .requestLifted(let reason):
      "Lifted: \(name) may be contacted again, because \(reason)."
    case .undone: "Taken back."
    }
  }
}

extension MoveKey {
  /// What the move of this name is, as lists show it.
  public var words: String { kind?.words ?? rawValue }
}

extension LaterEventRefusal {
  /// Why something cannot be noted about somebody, one sentence; `written` says how moments are shown.
  public func words(about name: String, written: (Instant) -> String) -> String {
    switch self {
    case .noMeeting: "No meeting with \(name) is agreed."
    case .notYet(let start): "The meeting is on \(written(start)): nobody has missed it yet."
    case .nothingAgreed: "Nothing is agreed with \(name) that could be called off."
    case .doNotCall: "\(name) asked not to be contacted: nothing is planned with them."
    case .noChange: "That is noted already."
    case .noSuchMove: "That is not planned any more."
    case .meetingIsMoved: "A meeting is moved or cancelled, not put off."
    case .notLater(let due): "It is not due before \(written(due)) anyway."
    case .liftedForGood: "A request that was lifted is noted anew, not taken back with an undo."
    case .noSuchEvent: "There is nothing of that name to take back."
    }
  }
}

extension TypedMoment.Trouble {
  /// What is wrong with a typed day and time, and how it is written.
  public var words: String {
    switch self {
    case .noDay: "Name a day: fri 14:00, tomorrow 9:30, 1 dec 10:00, +3d."
    case .noTime: "Name the time too: fri 14:00."
    case .vague(let span): "“\(span)” is too vague: name a day and a time."
    case .unreadable(let word):
      "“\(word)” is neither a day nor a time. Write it like fri 14:00 or 2026-12-01 9:00."
    case .noSuchDay(let day): "There is no such day: \(day)."
    case .past: "That has passed."
    }
  }
}
