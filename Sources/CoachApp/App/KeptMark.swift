import CallScript

/// Where the mark of a list stands after its rows were read anew: on the same thing; where that is gone, on the next
/// of the old rows that is still there, else on the one before it. After something was taken back the mark goes to the
/// row that came back with it, so that the next key is about that.
func keptIndex<Name: Hashable>(
  _ index: Int, from old: [Name], to new: [Name], followingReturn: Bool = false
) -> Int {
  if followingReturn {
    let known = Set(old)
    if let returned = new.firstIndex(where: { !known.contains($0) }) { return returned }
  }
  var places: [Name: Int] = [:]
  for (place, name) in new.enumerated() where places[name] == nil { places[name] = place }
  if old.indices.contains(index) {
    for name in old[index...] {
      if let place = places[name] { return place }
    }
    for name in old[..<index].reversed() {
      if let place = places[name] { return place }
    }
  }
  return min(max(0, index), max(0, new.count - 1))
}

extension AppState {
  /// Lets the mark of the list on the screen go to what comes back.
  mutating func followReturn() {
    switch screen {
    case .home(var home):
      home.followsReturn = true
      screen = .home(home)
    case .huca(var huca):
      huca.followsReturn = true
      screen = .huca(huca)
    case .person, .browser, .account, .form, .prep, .call, .playbook, .after, .importing, .draft: break
    }
  }

  /// Changes what Home lists and leaves its mark on what was chosen.
  mutating func changeHome(_ change: (inout AppState) -> Void) {
    let old = homeRows.map(\.name)
    change(&self)
    let new = homeRows.map(\.name)
    for place in screens.indices {
      guard case .home(var shown) = screens[place] else { continue }
      shown.selected =
        shown.startsAtTop
        ? 0 : keptIndex(shown.selected, from: old, to: new, followingReturn: shown.followsReturn)
      shown.followsReturn = false
      replace(place, with: .home(shown))
    }
  }
}

extension AppState.HomeRow {
  /// What the row is, whatever is known of it by now.
  enum Name: Hashable {
    case call(SessionID), move(MoveKey), person(ContactID)
  }

  var name: Name {
    switch self {
    case .resume(let offer): .call(offer.session)
    case .move(let line): .move(line.move.key)
    case .person(let card): .person(card.id)
    }
  }
}

extension AccountScreen.Row {
  /// What the row is, whatever is known of it by now.
  enum Name: Hashable {
    case person(ContactID), fact(FactID), call(SessionID)
  }

  var name: Name {
    switch self {
    case .person(let line): .person(line.id)
    case .fact(let known): .fact(known.fact.id)
    case .call(let session): .call(session.id)
    }
  }
}

extension PersonScreen.Row {
  /// What the row is, whatever is known of it by now.
  enum Name: Hashable {
    case move(MoveKey), fact(FactID), call(SessionID)
  }

  var name: Name {
    switch self {
    case .move(let move): .move(move.key)
    case .fact(let known): .fact(known.fact.id)
    case .call(let session): .call(session.id)
    }
  }
}

extension HucaScreen.Row {
  /// What the row is, whatever is known of it by now.
  enum Name: Hashable {
    case no(SessionID), day(Int)
  }

  var name: Name {
    switch self {
    case .no(let no): .no(no.call.session)
    case .day(let day): .day(day)
    }
  }
}
