import CallScript

/// The short, kind sentence for a key that changes nothing.
func words(for refusal: Refusal) -> String {
  switch refusal {
  case .notAnsweredYet: "Nobody has answered yet: Space when they do."
  case .alreadyAnswered: "They have answered already."
  case .waitingForReply: "Now they reply: y yes, n no, or a digit for what they say."
  case .nothingToAnswer: "There is nothing to say yes or no to here."
  case .chooseATime: "Choose the day and time with the arrows, then Enter; n for none."
  case .noOtherWording: "There is only this one wording."
  case .noOtherTopic: "There is no question on another topic."
  case .notRecognised: "The playbook does not know these words: pick a digit."
  case .unknownSection: "The playbook has nothing on this digit."
  case .stopped: "They asked not to be called: say the closing line, Space ends the call."
  case .ended: "The call is over."
  case .notEnded: "The call is not over yet: e ends it."
  case .closed: "The wrap-up is confirmed; nothing changes any more."
  case .nothingToUndo: "There is nothing to take back."
  case .timeInThePast: "That time has passed: choose a later one."
  case .nothingToSay: "The playbook has no text for this."
  case .offScript: "You are off script: Space comes back."
  }
}
