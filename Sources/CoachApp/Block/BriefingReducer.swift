import CallScript

extension AppState {
  /// What has to be read for the person chosen before a block; nothing where nothing led to the call.
  func prepWants() -> [Effect] {
    guard case .prep(let prep) = screen, !prep.isPreparing, prep.awaiting == nil,
      prep.people.indices.contains(prep.selected)
    else { return [] }
    let card = prep.people[prep.selected]
    guard card.nextPurpose.hasPast, prep.briefings[card.id] == nil else { return [] }
    return [.readBriefing(card.id, card.nextPurpose, card.move)]
  }

  /// What is to be read before a call was read.
  mutating func showBriefing(_ briefing: CallBriefing, of contact: ContactID) {
    for place in screens.indices {
      guard case .prep(var prep) = screens[place] else { continue }
      prep.briefings[contact] = briefing
      replace(place, with: .prep(prep))
    }
  }
}
