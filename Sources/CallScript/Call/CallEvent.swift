/// One thing that happened in a call; a call is the list of its events and nothing else.
public struct CallEvent: Hashable, Sendable {
  /// Its place in the call, from 0 without gaps.
  public var seq: Int
  /// When it happened.
  public var stamp: Stamp
  /// What happened.
  public var kind: Kind

  /// Makes an event.
  public init(seq: Int, stamp: Stamp, kind: Kind) {
    self.seq = seq
    self.stamp = stamp
    self.kind = kind
  }

  /// What can happen in a call.
  public enum Kind: Hashable, Sendable {
    /// The call was opened: it rings. Always event 0.
    case opened(CallSetup)
    /// Somebody, meant to be the contact, picked up; the clock starts.
    case answered
    /// A screener picked up, or a voicemail did; the call is in that phase now.
    case reachedGatekeeper
    case reachedVoicemail
    /// The rep marked the line as said, or moved on after the reply.
    case said
    /// The prospect agreed.
    case yes
    /// The prospect declined without naming an objection of the playbook.
    case no
    /// The prospect raised an objection.
    case objected(SectionID)
    /// Words of the prospect, typed or pasted; the playbook's phrases decide what they mean.
    case heard(String)
    /// The prospect asked something the playbook answers.
    case asked(SectionID)
    /// The rep left the script, with the step frozen.
    case wentOffScript
    /// The rep wanted the same thing in other words.
    case otherWording
    /// The rep moved to the concern that the prospect named.
    case topicSwitched(Topic)
    /// A meeting was agreed: moment and minutes.
    case slotTaken(at: Instant, minutes: Int)
    /// A time to speak again was agreed on a rung of the ladder.
    case timeAgreed(at: Instant)
    /// The call ended.
    case ended(Ending)
    /// The prospect asked not to be contacted again.
    case stopped
    /// The rep wrote a note.
    case noted(String)
    /// The rep marked the moment.
    case bookmarked
    /// A fact was learned in the call.
    case factLearned(Fact)
    /// The playbook's file changed and its new text took over.
    case playbookReplaced(PlaybookHash)
    /// An earlier event did not happen after all.
    case undone(seq: Int)
    /// The rep corrected how the call ended.
    case outcomeCorrected(Outcome)
    /// The rep said whom the do-not-call request covers.
    case stopScopeChosen(SuppressionScope)
    /// The rep wrote what will be clearer by the agreed call.
    case clearerByThen(String)
    /// After a no from somebody else there the rep judged whether the offer and the person were right.
    case hucaJudged(HucaJudgement)
    /// The rep noted whom the person named as the right one.
    case referred(to: ContactID)
    /// The wrap-up was confirmed, or the next start of the program closed it.
    case closed
  }
}

/// How a call came to its end.
public enum Ending: String, CaseIterable, Hashable, Sendable {
  case hungUp = "hung_up"
  case lineDropped = "line_dropped"
  case goodbye
  case transferred
  case angry
  case noAnswer = "no_answer"
  case voicemail
  case gatekeeper
  case wrongNumber = "wrong_number"
}
