import CallScript

/// Reads from a call's events whether the prospect asked not to be contacted, and whom that covers.
enum StopRequest {
  /// Whether an event can change the answer.
  static func isTouched(by kind: CallEvent.Kind) -> Bool {
    switch kind {
    case .stopped, .stopScopeChosen, .outcomeCorrected, .undone: true
    case .opened, .answered, .reachedGatekeeper, .reachedVoicemail, .said, .yes, .no, .objected, .heard,
      .asked, .wentOffScript, .otherWording, .topicSwitched, .slotTaken, .timeAgreed, .ended, .noted,
      .bookmarked, .factLearned, .playbookReplaced, .clearerByThen, .hucaJudged, .referred,
      .closed:
      false
    }
  }

  /// The scope of the request that stands after these events; nil when none does.
  static func scope(after events: [CallEvent]) -> SuppressionScope? {
    var isStopped = false
    var scope: SuppressionScope?
    for event in events.standing {
      switch event.kind {
      case .stopped:
        isStopped = true
      case .stopScopeChosen(let chosen):
        scope = chosen
      case .outcomeCorrected(let outcome) where outcome.kind == .doNotCall:
        isStopped = true
        scope = outcome.scope ?? scope
      case .opened, .answered, .reachedGatekeeper, .reachedVoicemail, .said, .yes, .no, .objected, .heard,
        .asked, .wentOffScript, .otherWording, .topicSwitched, .slotTaken, .timeAgreed, .ended, .noted,
        .bookmarked, .factLearned, .playbookReplaced, .undone, .outcomeCorrected, .clearerByThen, .hucaJudged,
        .referred, .closed:
        break
      }
    }
    return isStopped ? scope ?? .person : nil
  }
}
