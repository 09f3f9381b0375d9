import CallScript

extension AppState {
  /// Opens the challenge.
  mutating func openHuca() -> [Effect] {
    var huca = HucaScreen()
    huca.board = challenge
    huca.isRead = challenge != nil
    huca.startsAtTop = true
    open(.huca(huca))
    return [.readChallenge]
  }

  /// Takes in what the challenge has come to; nil when none was started.
  mutating func takeChallenge(_ board: ChallengeBoard?) -> [Effect] {
    forgetUnread(.readChallenge)
    challenge = board
    for place in screens.indices {
      guard case .huca(var huca) = screens[place] else { continue }
      let old = huca.rows.map(\.name)
      huca.board = board
      huca.isRead = true
      huca.selected =
        huca.startsAtTop
        ? 0
        : keptIndex(
          huca.selected, from: old, to: huca.rows.map(\.name), followingReturn: huca.followsReturn)
      huca.followsReturn = false
      replace(place, with: .huca(huca))
    }
    return []
  }

  mutating func performOnHuca(_ command: Command) -> [Effect] {
    guard case .huca(let huca) = screen else { return [] }
    if let reason = reason(for: command) { return refuse(reason) }
    switch command {
    case .startChallenge: return [.startChallenge]
    case .missNo: if let no = huca.chosenNo { askWhyMissed(no) }
    case .callPerson: return chooseInHuca(huca.selected)
    case .openOrganisation:
      if let account = huca.chosenNo?.call.contact.account { return openAccount(account.id) }
    case .writeUp: askFile(isAnonymised: false)
    case .writeUpWithoutNames: askFile(isAnonymised: true)
    case .undo: return undoEvents() ?? []
    default: break
    }
    return []
  }

  /// Enter on a row: rings whoever is next, or shows the calls of a day.
  mutating func chooseInHuca(_ row: Int) -> [Effect] {
    guard case .huca(var huca) = screen, huca.rows.indices.contains(row) else { return [] }
    huca.selected = row
    huca.startsAtTop = false
    if case .day(let day) = huca.rows[row] { huca.openDay = huca.openDay == day ? nil : day }
    screen = .huca(huca)
    guard case .no(let no) = huca.rows[row] else { return [] }
    guard let line = challenge?.proposals[no.call.session] else {
      return no.call.contact.account.map { openAccount($0.id) } ?? openPerson(no.call.contact.id)
    }
    return begin(line)
  }

  /// Asks why nobody else is called after a no; the answer drops the call to somebody else, proposed or not.
  private mutating func askWhyMissed(_ no: ChallengeNo) {
    let line = challenge?.proposals[no.call.session]
    let whom = line?.card.contact ?? no.call.contact
    let key = MoveKey.somebodyElse(than: whom.id, after: no.call.session)
    let move = NextMove(
      key: key, kind: .somebodyElse, contact: whom.id, channel: .phone, due: line?.move.due ?? now.utc,
      why: line?.move.why ?? "\(no.call.contact.displayName) said no", session: no.call.session,
      onBehalfOf: no.call.contact.id)
    question = MoveQuestion(
      .whyDropped(TextField(limit: MoveQuestion.reasonLimit)),
      about: line?.card ?? ContactCard(contact: no.call.contact), move: move)
  }

  /// Why a command changes nothing on the challenge's screen; nil when it does something.
  func reasonOnHuca(for command: Command) -> String? {
    guard case .huca(let huca) = screen else { return nil }
    switch command {
    case .startChallenge:
      if let readOnlyReason { return readOnlyReason }
      return huca.board?.isRunning == true ? "The challenge is running already." : nil
    case .missNo: return readOnlyReason ?? (huca.chosenNo == nil ? "Choose an open no first." : nil)
    case .callPerson, .openOrganisation: return huca.chosenNo == nil ? "Choose an open no first." : nil
    case .writeUp, .writeUpWithoutNames:
      return huca.board == nil ? "No challenge was started yet: s starts one." : nil
    case .undo:
      if case .events? = peopleUndo { return readOnlyReason }
      return "There is nothing to take back here."
    default: return nil
    }
  }

  // MARK: Write-up

  private mutating func askFile(isAnonymised: Bool) {
    guard case .huca(var huca) = screen, let board = huca.board else { return }
    let name = "huca-\(board.report.challenge.startedOn.iso)\(isAnonymised ? "-without-names" : "").html"
    huca.file = HucaScreen.FileQuestion(path: TextField("~/" + name, limit: 500), isAnonymised: isAnonymised)
    screen = .huca(huca)
  }

  /// Ends typing the path.
  mutating func finishFile(keeping: Bool) -> [Effect] {
    guard case .huca(var huca) = screen, let asked = huca.file else { return [] }
    defer { screen = .huca(huca) }
    guard keeping else {
      huca.file = nil
      return []
    }
    guard !asked.path.isBlank else {
      huca.file?.complaint = "Type the path of a new file, ending in .html or .md."
      return []
    }
    huca.file = nil
    return [.writeChallenge(path: asked.path.trimmed, isAnonymised: asked.isAnonymised)]
  }
}
