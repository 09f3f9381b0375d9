/// Visits every line of a playbook: for each it looks for a contact, facts, a history and keys that bring it
/// to the screen.
public struct Walk: Hashable, Sendable {
  /// A line that no call brought to the screen.
  public struct Unvisited: Hashable, Sendable {
    /// The line.
    public var line: LineID
    /// Its section.
    public var section: SectionID
    /// Where it stands.
    public var position: TextPosition
    /// Why.
    public var reason: Reason
  }

  /// Why a line is never shown.
  public enum Reason: Hashable, Sendable {
    /// The header says that leads return, so that the firm line is never said.
    case leadsReturn
    /// Its condition asks for another header than the playbook has.
    case headerRulesItOut
    /// A benefit without a topic, where every topic has one of its own.
    case everyTopicHasItsOwn
    /// No call gets there.
    case notReached

    /// Whether this is as the playbook wants it, so that the walk does not fail.
    public var isExcused: Bool {
      switch self {
      case .leadsReturn, .headerRulesItOut, .everyTopicHasItsOwn: true
      case .notReached: false
      }
    }
  }

  /// How many lines were shown.
  public internal(set) var visited = 0
  /// The lines that were not, in file order.
  public internal(set) var unvisited: [Unvisited] = []
  /// Messages and resets that were filled.
  public internal(set) var filled = 0

  /// Walks a playbook.
  public init(_ script: Script) {
    let setups = WalkSetups(playbook: script.playbook)
    for spot in script.playbook.lineSpots {
      for (line, isUnknown) in spot.lines {
        let target = WalkTarget(spot: spot, line: line, isUnknown: isUnknown)
        if target.isShown(in: script, setups: setups) {
          visited += 1
        } else {
          let reason = target.reason(in: script.playbook)
          unvisited.append(
            Unvisited(line: line.id, section: spot.section, position: line.position, reason: reason))
        }
      }
    }
    fillMessages(of: script, setup: setups.full)
    unvisited.sort { $0.position < $1.position }
  }

  private mutating func fillMessages(of script: Script, setup: CallSetup) {
    guard let call = PlaytestCall(setup, script: script) else { return }
    let context = FillingContext(now: PlaytestCall.start.utc)
    for message in script.playbook.messages {
      for template in [message.subject] + message.body { _ = call.state.fill(template, in: context).plain }
      filled += 1
    }
  }
}

/// One line and how to bring it to the screen.
struct WalkTarget {
  var spot: LineSpot
  var line: Line
  var isUnknown: Bool

  /// Whether some call shows the line.
  func isShown(in script: Script, setups: WalkSetups) -> Bool {
    let paths = WalkPaths(script: script).paths(to: spot)
    for setup in setups.setups(for: self) {
      if spot.role == .outside {
        if isFilled(in: script, setup: setup) { return true }
        continue
      }
      for path in paths where isShown(after: path, setup: setup, script: script) { return true }
    }
    return false
  }

  private func isShown(after path: WalkPaths.Keys, setup: CallSetup, script: Script) -> Bool {
    guard var state = CallState(setup: setup, stamp: PlaytestCall.start, scripts: [script.hash: script])
    else {
      return false
    }
    var stamp = PlaytestCall.start
    for kind in path {
      stamp.utc = stamp.utc + PlaytestCall.pace
      stamp.monotonic += PlaytestCall.pace.inMilliseconds
      let event = CallEvent(seq: state.lastSeq + 1, stamp: stamp, kind: kind)
      _ = advance(&state, with: event)
      if state.shown.contains(where: { $0.line == line.id }) { return true }
    }
    return false
  }

  /// Fills a line that is said outside calls; its condition has to hold.
  private func isFilled(in script: Script, setup: CallSetup) -> Bool {
    guard let call = PlaytestCall(setup, script: script) else { return false }
    let now = PlaytestCall.start.utc
    let candidate = Candidate(section: spot.section, wordings: spot.wordings)
    return call.state.choose([candidate], at: now)?.id == line.id
  }

  /// Why the line was not shown.
  func reason(in playbook: Playbook) -> Walk.Reason {
    let returning = playbook.header.unsignedLeadsThatReturn
    if spot.role == .firmLine, returning != .few { return .leadsReturn }
    if case .benefit(nil, let objection) = spot.role,
      playbook.everyTopicHasItsBenefit(answering: objection)
    {
      return .everyTopicHasItsOwn
    }
    guard let condition = line.condition else { return .notReached }
    let isRuledOut = condition.alternatives.allSatisfy { tests in
      tests.contains { test in
        guard test.variable == .returning else { return false }
        switch test.comparison {
        case .equals(let wanted): return returning?.rawValue != wanted
        case .differs(let wanted): return returning?.rawValue == wanted
        case .isKnown: return returning == nil
        case .moreThan, .lessThan, .contains: return true
        }
      }
    }
    return isRuledOut ? .headerRulesItOut : .notReached
  }
}

extension Playbook {
  /// Whether each topic that a question can bring has a benefit of its own, so that none without is needed.
  fileprivate func everyTopicHasItsBenefit(answering objection: SectionID?) -> Bool {
    let own = objection.flatMap { id in objections.first { $0.id == id } }
    let asked = own.map { questions + $0.questions } ?? questions + objections.flatMap(\.questions)
    let served = Set((benefits + (own?.benefits ?? [])).compactMap(\.topic))
    return !asked.isEmpty && asked.allSatisfy { served.contains($0.topic) }
  }
}
