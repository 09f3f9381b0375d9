import CallScript

extension HomeData {
  /// The same data with agreed steps first: an accepted "later today" on top, then by when they are due.
  func inCallingOrder() -> HomeData {
    var sorted = self
    sorted.people = people.enumerated()
      .sorted { ContactCard.isBefore(($0.element, $0.offset), ($1.element, $1.offset)) }
      .map(\.element)
    return sorted
  }
}

extension ContactCard {
  /// Minutes before an agreed time from which the person is in the call list.
  static let earlyMinutes: Int64 = 15

  /// Orders two cards for Home; the numbers are their places in the list the store gave.
  static func isBefore(_ a: (ContactCard, Int), _ b: (ContactCard, Int)) -> Bool {
    let left = a.0.rank
    let right = b.0.rank
    if left.group != right.group { return left.group < right.group }
    if left.moment != right.moment { return left.moment < right.moment }
    return a.1 < b.1
  }

  private var rank: (group: Int, moment: Int64) {
    guard let due else { return (2, 0) }
    return (due.kind == .laterToday ? 0 : 1, due.at.milliseconds)
  }

  /// Whether an agreed step lies more than a minute back.
  func isLate(at now: Instant) -> Bool {
    due.map { $0.at.milliseconds + 60_000 < now.milliseconds } ?? false
  }

  /// Whether the person may be rung now: not suppressed, and nothing agreed for later.
  func isCallable(at now: Instant) -> Bool {
    guard suppression == nil else { return false }
    guard let due else { return true }
    return due.at.milliseconds - ContactCard.earlyMinutes * 60_000 <= now.milliseconds
  }

  /// Which opening the next call asks for.
  var nextPurpose: OpeningPurpose {
    if let opening = move?.opening { return opening }
    if due != nil { return .agreedCall }
    switch history.lastOutcome {
    case .hungUp: return .afterHangUp
    case .lineDropped: return .droppedLine
    case .meeting, .laterToday, .laterThisWeek, .informationThen, .futureDate: return .agreedCall
    case .reflexNo, .consideredNo, .angry, .existingCustomer: return .callBack
    case .gatekeeper, .referred, .noAnswer, .voicemail, .wrongNumber, .doNotCall, nil:
      return history.tries > 0 ? .callBack : .firstCall
    }
  }
}
