import CallScript

extension PlaytestReport {
  /// Why a written test failed.
  static func sentence(_ reason: PlaytestFailure.Reason) -> String {
    switch reason {
    case .step(let expected, let found): "expected the step “\(expected)”, found “\(found)”."
    case .line(let expected, let found?): "expected a line with “\(expected)”, found “\(found)”."
    case .line(let expected, nil): "expected a line with “\(expected)”, found no line."
    case .outcome(let expected, let found?): "expected the outcome \(expected), found \(found)."
    case .outcome(let expected, nil): "expected the outcome \(expected), but the call has not ended."
    case .refused(let step, let refusal): "at the step “\(step)” \(RefusalSentence.text(for: refusal))"
    case .notRecognised(let words): "no phrase of the playbook stands in “\(words)”."
    case .noSuchSlot(let number, let offered): "slot \(number) was asked for, \(offered) are offered."
    case .badValue(let name, let value): "“\(value)” is no value for \(name)."
    case .notRestored: "the call saved and read back is another one."
    case .notOpened: "no call can be opened with this playbook."
    }
  }

  /// Why a line was not shown.
  static func sentence(_ reason: Walk.Reason) -> String {
    switch reason {
    case .leadsReturn: "said only where few unsigned leads return, which the header does not say."
    case .headerRulesItOut: "its condition asks for another header."
    case .everyTopicHasItsOwn: "kept for topics without a benefit of their own."
    case .notReached: "no call brings it to the screen."
    }
  }

  /// Which rule a random call broke.
  static func sentence(_ rule: RandomCalls.Rule) -> String {
    switch rule {
    case .deadEnd: "no ordinary key ends the call"
    case .notRestored: "the call saved and read back is another one"
    case .rungTwice: "a rung is offered twice, or upwards"
    case .overBudget: "more second efforts than the budget allows"
    case .afterStop: "something else than the closing line is shown after a stop"
    case .noLine: "nothing is there to be said"
    }
  }
}

/// Says why a key does nothing.
enum RefusalSentence {
  /// A clause that follows a place: “… nobody has answered yet.”
  static func text(for refusal: Refusal) -> String {
    switch refusal {
    case .notAnsweredYet: "nobody has answered yet."
    case .alreadyAnswered: "the call was answered already."
    case .waitingForReply: "the line was said; the reply decides."
    case .nothingToAnswer: "there is nothing to say yes or no to."
    case .chooseATime: "a day and a time have to be chosen."
    case .noOtherWording: "there is only one wording."
    case .noOtherTopic: "there is no question on that topic."
    case .notRecognised: "the words match no phrase."
    case .unknownSection(let id): "the playbook has no \(id)."
    case .stopped: "only the closing line is left."
    case .ended: "the call is over."
    case .notEnded: "the call is not over yet."
    case .closed: "the wrap-up is confirmed."
    case .nothingToUndo: "there is nothing to undo."
    case .timeInThePast: "the moment lies in the past."
    case .nothingToSay: "the playbook has no text for this."
    case .offScript: "the talk is off script already."
    }
  }
}
