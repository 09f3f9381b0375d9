/// Where a call stands; the rows of the call table.
public indirect enum Phase: Hashable, Sendable {
  /// It rings.
  case ringing
  /// A screener is on the line.
  case gatekeeper
  /// The voicemail is recording.
  case voicemail
  /// The opening; the index counts the lines of an opening said in order.
  case opening(line: Int)
  /// Their view, said from their side, after an objection.
  case empathize(SectionID)
  /// The unexpected question.
  case question
  /// The modest benefit.
  case benefit
  /// The ask.
  case commitment
  /// "I think that would be a mistake", once.
  case firmLine
  /// They agreed to meet: day and time are fixed.
  case slot
  /// A rung of the ladder, 1 to 3, is offered.
  case rung(Int)
  /// They took a rung: the time is fixed.
  case rungTime(Int)
  /// A friendly end without an agreement.
  case warmExit
  /// They asked not to be contacted: only the closing line is left.
  case closingOnStop
  /// A question of theirs is answered, then the call goes back to the phase kept here.
  case answering(SectionID, back: Phase)
  /// Off script; the phase kept here waits.
  case offScript(back: Phase)
  /// It is over; the wrap-up may still be open.
  case ended
}

/// The four steps of the second effort, as the strip on the screen shows them.
public enum Step: String, CaseIterable, Hashable, Sendable {
  case empathize, question, benefit, commitment
}

/// The state of the relationship.
public enum Bridge: String, CaseIterable, Hashable, Sendable {
  case intact, strained, burnt
}

/// Why a key changes nothing where the call stands.
public enum Refusal: Error, Hashable, Sendable {
  /// The call has not been answered yet.
  case notAnsweredYet
  /// It has been answered already.
  case alreadyAnswered
  /// The line was said; the prospect's reply decides.
  case waitingForReply
  /// There is nothing here to say yes or no to.
  case nothingToAnswer
  /// A day and a time have to be chosen.
  case chooseATime
  /// There is only one wording.
  case noOtherWording
  /// There is no question on another topic.
  case noOtherTopic
  /// The words match no phrase of the playbook.
  case notRecognised
  /// The playbook has no such section.
  case unknownSection(SectionID)
  /// After a do-not-call request only the closing line is left.
  case stopped
  /// The call is over.
  case ended
  /// The call is not over yet.
  case notEnded
  /// The wrap-up is confirmed; nothing changes any more.
  case closed
  /// There is nothing to undo.
  case nothingToUndo
  /// The moment lies in the past.
  case timeInThePast
  /// The playbook has no text for this.
  case nothingToSay
  /// The rep is off script; the step waits.
  case offScript
}
