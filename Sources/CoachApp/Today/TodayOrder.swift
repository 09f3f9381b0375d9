import CallScript

extension HomeData {
  /// The same data in the order of Home: an accepted "later today" on top, then by when a move is due; nobody who
  /// has a move is in the call list as well.
  func inCallingOrder() -> HomeData {
    var sorted = self
    sorted.moves = moves.sorted {
      $0.move.isHot == $1.move.isHot
        ? ($0.move.due, $0.move.key) < ($1.move.due, $1.move.key) : $0.move.isHot
    }
    let planned = Set(moves.map(\.card.id))
    sorted.people = people.filter { !planned.contains($0.id) }
    return sorted
  }
}

extension AppState {
  /// Where a move stands on Home now.
  func section(of line: MoveLine) -> MoveLine.Section {
    if line.move.isHot || line.move.isDue(at: now.utc) { return .due }
    let isToday = repZone.civil(at: line.move.due).date == repZone.civil(at: now.utc).date
    return isToday ? .laterToday : .next
  }

  /// How many moves are late now.
  var lateCount: Int {
    guard let home else { return 0 }
    return home.moreLate + home.moves.count { $0.move.isLate(at: now.utc) && !isStopped($0.card) }
  }

  /// Those who may be rung now: whoever is due, then the call list.
  var callable: [ContactCard] {
    guard let home else { return [] }
    let due = home.moves.filter { $0.move.isCall && $0.move.isDue(at: now.utc) }.map(\.card)
    return (due + home.people).filter { !isStopped($0) }
  }

  /// What a row of Home stands for.
  enum HomeRow: Hashable {
    case resume(ResumableCall)
    case move(MoveLine)
    case person(ContactCard)
  }

  /// Everything that can be chosen on Home, in the order of the screen.
  var homeRows: [HomeRow] {
    guard let home else { return [] }
    return home.resumable.map(HomeRow.resume) + home.moves.map(HomeRow.move) + home.people.map(HomeRow.person)
  }

  /// The interrupted call chosen on Home; nil where something else is.
  var chosenOffer: ResumableCall? {
    if case .resume(let offer)? = chosenHomeRow { offer } else { nil }
  }

  /// The row chosen on Home; nil on another screen, and when there is none.
  var chosenHomeRow: HomeRow? {
    guard case .home(let screenState) = screen else { return nil }
    let rows = homeRows
    return rows.indices.contains(screenState.selected) ? rows[screenState.selected] : nil
  }

  /// The move chosen on the open screen; nil where none is.
  var chosenMove: MoveLine? {
    switch screen {
    case .home:
      if case .move(let line)? = chosenHomeRow { return line }
      return nil
    case .person(let person):
      guard case .move(let move)? = person.chosen, let card = person.detail?.line.card else { return nil }
      return MoveLine(move: move, card: card)
    case .browser, .account, .form, .prep, .call, .playbook, .after, .huca, .importing, .draft: return nil
    }
  }
}

extension ContactCard {
  /// Which opening the next call asks for.
  var nextPurpose: OpeningPurpose {
    if let opening = purpose ?? move?.opening { return opening }
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
