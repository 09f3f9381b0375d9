public import CallScript

/// What the rep reads before a call that something led to.
public struct CallBriefing: Hashable, Sendable {
  /// Which opening the call begins with.
  public var purpose: OpeningPurpose
  /// What the call is made for; nil where nothing was planned.
  public var move: NextMove?
  /// What was said in the call that led to this one, with this person or with somebody else there; nil when that is
  /// not known.
  public var lastTime: LastTime?
  /// What the rep wrote last time about why this person can be helped; empty when nothing was asked.
  public var lastBelief: String
  /// The opening as it will be said.
  public private(set) var opening = ""
  /// Whether the opening has other words than those of last time; true too where none was said.
  public private(set) var isNewOpening = true
  /// The newest facts that were not known last time, as spoken.
  public private(set) var news: [String] = []

  /// Reads what a prepared call would begin with at a moment.
  public init(
    of setup: CallSetup, scripts: [PlaybookHash: Script], at stamp: Stamp, move: NextMove? = nil,
    lastTime: LastTime? = nil, lastBelief: String = ""
  ) {
    purpose = setup.purpose
    self.move = move
    self.lastTime = lastTime
    self.lastBelief = lastBelief
    if let last = lastTime {
      let day = setup.repZone.civil(at: last.at.utc).date
      news = setup.facts.filter { $0.date > day }.map(\.text)
    }
    guard var call = Call(opening: setup, at: stamp, scripts: scripts) else { return }
    _ = call.record(.answered, at: stamp)
    guard let line = call.state.line else { return }
    opening = line.text.plain
    isNewOpening = !isAboutThem(setup.contact) || lastTime?.opening.contains { $0.line == line.id } != true
  }

  /// Whether the last time was with this person.
  func isAboutThem(_ contact: Contact) -> Bool { lastTime?.contact.id == contact.id }
}

extension OpeningPurpose {
  /// Whether something led to such a call that the rep should read first.
  public var hasPast: Bool {
    switch self {
    case .callBack, .afterHangUp, .otherPerson, .referral, .agreedCall: true
    case .firstCall, .droppedLine, .inbound: false
    }
  }

  /// Whether the rep has to say why the person can be helped before such a call rings.
  var needsBelief: Bool {
    switch self {
    case .callBack, .afterHangUp, .otherPerson: true
    case .firstCall, .referral, .agreedCall, .droppedLine, .inbound: false
    }
  }

  /// Whether they refused last time: the opening has to be another one.
  var isAfterRefusal: Bool {
    switch self {
    case .callBack, .afterHangUp: true
    case .firstCall, .otherPerson, .referral, .agreedCall, .droppedLine, .inbound: false
    }
  }
}
