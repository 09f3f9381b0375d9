extension [CallEvent] {
  /// Those that were not undone; an undone undo restores what it had taken away.
  public var standing: [CallEvent] {
    var undone: Set<Int> = []
    for event in reversed() where !undone.contains(event.seq) {
      if case .undone(let seq) = event.kind { undone.insert(seq) }
    }
    return filter { !undone.contains($0.seq) }
  }

  /// When the person answered, as far as the events say it without a playbook; nil where nobody has.
  ///
  /// What is said to a screener is no answer: the person is on the line from the yes that puts the call through.
  public var answeredAt: Stamp? {
    var answered: Stamp?
    var isRinging = true
    for event in standing {
      switch event.kind {
      case .answered: answered = event.stamp
      case .said where isRinging: answered = event.stamp
      case .yes where answered == nil && !isRinging: answered = event.stamp
      case .reachedGatekeeper, .reachedVoicemail: answered = nil
      case .said, .yes, .opened, .no, .objected, .heard, .asked, .wentOffScript, .otherWording,
        .topicSwitched,
        .slotTaken, .timeAgreed, .ended, .noted, .bookmarked, .factLearned, .playbookReplaced, .undone,
        .outcomeCorrected, .clearerByThen, .hucaJudged, .referred, .stopped, .stopScopeChosen, .closed:
        break
      }
      if event.kind.endsTheRing { isRinging = false }
    }
    return answered
  }
}

extension CallEvent.Kind {
  /// Whether somebody or something picks up with it.
  fileprivate var endsTheRing: Bool {
    switch self {
    case .answered, .said, .reachedGatekeeper, .reachedVoicemail: true
    case .yes, .opened, .no, .objected, .heard, .asked, .wentOffScript, .otherWording, .topicSwitched,
      .slotTaken, .timeAgreed, .ended, .noted, .bookmarked, .factLearned, .playbookReplaced, .undone,
      .outcomeCorrected, .clearerByThen, .hucaJudged, .referred, .stopped, .stopScopeChosen, .closed:
      false
    }
  }
}
