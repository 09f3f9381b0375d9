/// Figures of the method.
enum CallRules {
  /// Second efforts a call where the header says nothing about returning leads.
  static let secondEfforts = 2
  /// Second efforts where unsigned leads practically never return.
  static let secondEffortsFewReturn = 3
  /// Second efforts where unsigned leads often return.
  static let secondEffortsManyReturn = 1
  /// Milliseconds within which a second yes is a clear yes to the meeting (a double key press).
  static let doubleYesWindow: Int64 = 1000
}

extension CallState {
  /// Second efforts this call may spend: the header's own figure, else by how often leads return.
  public var secondEffortBudget: Int {
    let header = script.playbook.header
    if let own = header.secondEfforts { return own }
    switch header.unsignedLeadsThatReturn {
    case .few: return CallRules.secondEffortsFewReturn
    case .many: return CallRules.secondEffortsManyReturn
    case nil: return CallRules.secondEfforts
    }
  }

  /// Whether the no so far is a reflex: the last objection that is not mere circumstance decides.
  public var isReflex: Bool {
    objections.last { $0.means != .circumstance }?.means == .reflex
  }

  /// The firm line is said once, where few leads return, after the prospect saw the fit, never on a reflex.
  var firmLineIsAllowed: Bool {
    script.playbook.header.unsignedLeadsThatReturn == .few && fitAgreed && !firmLineUsed && !isReflex
      && !script.playbook.firmLines.isEmpty
  }

  /// The class of the last objection raised, if any.
  var lastClass: ObjectionClass? { objections.last?.objectionClass }

  /// The bridge becomes strained, unless it is worse already.
  mutating func strain() {
    if bridge == .intact { bridge = .strained }
  }

  /// The rung at which a no enters the ladder.
  func entryRung(after objectionClass: ObjectionClass?) -> Int {
    switch objectionClass {
    case .thinkItOver, .noBudget, .noAuthority, .tooExpensiveOrPrice: hadConversation ? 1 : 3
    case .noTime, .contractOrTiming: 2
    case .brushOff, .alreadyCovered, .noNeed, .sendInfo, .trust, .gatekeeper, nil: 3
    }
  }

  /// Offers the first rung that the no allows and that was not offered yet, else the warm exit.
  mutating func enterLadder(after objectionClass: ObjectionClass?, at event: CallEvent) {
    let lowest = rungsOffered.max() ?? 0
    offerRung(from: max(entryRung(after: objectionClass), lowest + 1), at: event)
  }

  /// Offers the rung below the last one, or the warm exit.
  mutating func nextRung(at event: CallEvent) {
    offerRung(from: (rungsOffered.max() ?? 0) + 1, at: event)
  }

  private mutating func offerRung(from first: Int, at event: CallEvent) {
    let offered = script.playbook.preferredOutcomes.map(\.rung).filter { $0 >= first }.min()
    guard bridge != .burnt, let rung = offered else {
      enter(.warmExit, at: event)
      return
    }
    rungsOffered.append(rung)
    enter(.rung(rung), at: event)
  }

  /// Records what was agreed and ends the call.
  mutating func agree(_ outcome: Outcome, at event: CallEvent) -> Refusal? {
    switch phase {
    case .slot, .commitment, .firmLine: break
    case .ringing: return .notAnsweredYet
    default: return .nothingToAnswer
    }
    guard let moment = outcome.at, moment > event.stamp.utc else { return .timeInThePast }
    markReply()
    if phase == .firmLine { strain() }
    agreed = outcome
    finish(.goodbye, at: event)
    return nil
  }

  /// Records the time agreed on a rung and ends the call.
  mutating func agreeOnRung(at moment: Instant, _ event: CallEvent) -> Refusal? {
    let number: Int
    switch phase {
    case .rung(let rung), .rungTime(let rung): number = rung
    case .ringing: return .notAnsweredYet
    default: return .nothingToAnswer
    }
    guard moment > event.stamp.utc else { return .timeInThePast }
    markReply()
    let kind: OutcomeKind =
      switch number {
      case 1: .laterToday
      case 2: .laterThisWeek
      default: .informationThen
      }
    agreed = Outcome(kind, at: moment)
    finish(.goodbye, at: event)
    return nil
  }
}
