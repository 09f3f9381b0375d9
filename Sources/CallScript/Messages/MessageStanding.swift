/// What is true between the rep and a person: what a message may rest on.
public struct MessageStanding: Hashable, Sendable {
  /// Something agreed that has a moment and was neither cancelled nor held.
  public struct Agreed: Hashable, Sendable {
    /// What was agreed.
    public var kind: OutcomeKind
    /// When it is, with later moves taken in.
    public var at: Instant
    /// Length in minutes, for meetings.
    public var minutes: Int?
    /// How often its time was changed.
    public var timesMoved: Int
  }

  /// The last call that reached the person; nil before the first.
  public private(set) var lastTalk: CallRecord?
  /// The voicemail left since then; nil when none was.
  public private(set) var voicemail: CallRecord?
  /// The hang-ups, the oldest first.
  public private(set) var hangUps: [CallRecord] = []
  /// What is agreed and open; nil when nothing is.
  public private(set) var agreed: Agreed?
  /// What was agreed and then cancelled; nil when nothing was, or something new is agreed.
  public private(set) var cancelled: Agreed?
  /// Whether they wrote or rang since the last talk.
  public private(set) var hasAnswered = false
  /// Whether they work there no longer.
  public private(set) var hasLeft = false
  /// Whether a dropped line was rung again without an answer.
  public private(set) var redialFailed = false

  /// Folds a person's history, in the order in which it was noted.
  public init(_ happenings: [Happening]) {
    let undone = Set(
      happenings.compactMap { happening -> LaterEventID? in
        guard case .later(let event) = happening, case .undone(let id) = event.kind else { return nil }
        return id
      })
    for happening in happenings {
      switch happening {
      case .call(let call): take(call)
      case .later(let event): if !undone.contains(event.id) { take(event) }
      }
    }
  }

  /// The call that a hang-up e-mail would be about: a hang-up, or a dropped line whose redial nobody answered.
  public var hangUp: CallRecord? {
    guard let lastTalk else { return nil }
    if lastTalk.outcome.kind == .hungUp { return lastTalk }
    return lastTalk.outcome.kind == .lineDropped && redialFailed ? lastTalk : nil
  }

  private mutating func take(_ call: CallRecord) {
    guard call.outcome.kind.reachedThePerson else {
      if call.outcome.kind == .voicemail { voicemail = call }
      if lastTalk?.outcome.kind == .lineDropped { redialFailed = true }
      return
    }
    lastTalk = call
    voicemail = nil
    hasAnswered = false
    redialFailed = false
    cancelled = nil
    if call.outcome.kind == .hungUp { hangUps.append(call) }
    agreed =
      call.outcome.kind.isAgreedStep
      ? call.outcome.at.map {
        Agreed(kind: call.outcome.kind, at: $0, minutes: call.outcome.minutes, timesMoved: 0)
      } : nil
  }

  private mutating func take(_ event: LaterEvent) {
    switch event.kind {
    case .held:
      agreed = nil
      cancelled = nil
    case .moved(let moment, let minutes):
      if var moved = agreed ?? cancelled {
        moved.at = moment
        moved.minutes = minutes ?? moved.minutes
        moved.timesMoved += 1
        agreed = moved
      } else {
        // Agreed outside a call, for example by e-mail: with a length it is a meeting, as in the plan.
        agreed = Agreed(
          kind: minutes == nil ? .laterThisWeek : .meeting, at: moment, minutes: minutes, timesMoved: 0)
      }
      cancelled = nil
    case .cancelled:
      cancelled = agreed ?? cancelled
      agreed = nil
    case .replied, .calledIn: hasAnswered = true
    case .left: hasLeft = true
    case .requestLifted: if lastTalk?.outcome.kind == .doNotCall { lastTalk = nil }
    case .noShow, .numberIsWrong, .done, .deferred, .dropped, .undone: break
    }
  }
}
