/// What the rep did with moves by hand: done, put off, dropped.
struct MoveMarks: Hashable, Sendable {
  private(set) var done: Set<MoveKey> = []
  private(set) var dropped: Set<MoveKey> = []
  private(set) var deferred: [MoveKey: Instant] = [:]
  /// Later events that did not happen after all.
  private(set) var undone: Set<LaterEventID> = []

  /// Reads the marks of everybody at an account; the last word on a move holds.
  init(of people: [PersonRecord]) {
    let logs = people.map { person in
      person.happenings.compactMap { if case .later(let event) = $0 { event } else { nil } }
    }
    for log in logs {
      for event in log.reversed() where !undone.contains(event.id) {
        if case .undone(let id) = event.kind { undone.insert(id) }
      }
    }
    for event in logs.joined().sorted(by: { $0.id < $1.id }) where !undone.contains(event.id) {
      take(event.kind)
    }
  }

  private mutating func take(_ kind: LaterEvent.Kind) {
    switch kind {
    case .done(let key): done.insert(key)
    case .dropped(let key, _): dropped.insert(key)
    case .deferred(let key, let until): deferred[key] = until
    case .held, .noShow, .moved, .cancelled, .replied, .calledIn, .left, .numberIsWrong, .requestLifted,
      .undone:
      break
    }
  }

  /// Whether a move is off the table.
  func isClosed(_ key: MoveKey) -> Bool { done.contains(key) || dropped.contains(key) }

  /// Calls to somebody else that a cause gave rise to, whoever was to be rung, and that are off the table.
  func closesSomebodyElse(for cause: String) -> Bool {
    done.union(dropped).contains { $0.isSomebodyElse(by: cause) }
  }

  /// Until when the call to somebody else of a cause was put off.
  func deferralOfSomebodyElse(for cause: String) -> Instant? {
    deferred.filter { $0.key.isSomebodyElse(by: cause) }.map(\.value).max()
  }

  /// Whether the rep noted that somebody else was spoken to without recording the call.
  func countsAsTried(_ contact: ContactID) -> Bool {
    done.contains { $0.rawValue.hasPrefix("\(MoveKind.somebodyElse.rawValue):\(contact.rawValue):") }
  }
}

extension MoveKey {
  fileprivate func isSomebodyElse(by cause: String) -> Bool {
    rawValue.hasPrefix("\(MoveKind.somebodyElse.rawValue):") && rawValue.hasSuffix(":\(cause)")
  }
}
