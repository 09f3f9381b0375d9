/// Why a message is not written.
public enum MessageRefusal: Error, Hashable, Sendable {
  /// They asked not to be contacted, themselves or by their number or address.
  case suppressed
  /// They asked for no e-mails; they may be called.
  case noMail
  /// They work there no longer.
  case hasLeft
  /// The last talk ended in anger: nothing goes out to them.
  case angry
  /// The playbook has no message for that purpose.
  case notInPlaybook(MessagePurpose)
  /// The last talk did not end with a hang-up.
  case noHangUp
  /// They had hung up before: the e-mail is written after the first time only.
  case secondHangUp
  /// They answered since: a message written for silence is not true any more.
  case theyAnswered
  /// No voicemail was left since the last talk.
  case noVoicemail
  /// No information was promised in the last talk.
  case nothingPromised
  /// No meeting is agreed.
  case noMeeting
  /// The meeting's time has passed.
  case meetingIsPast
  /// Nothing is agreed that a note could be about.
  case nothingAgreed
}

/// What the rep should look at before a message goes out.
public enum MessageCaution: Hashable, Sendable {
  /// The call lies this many days back: words such as "just now" may not be true any more.
  case callIsOld(days: Int)
  /// The line dropped and the redial was not answered, which counts as a hang-up; it may have been none.
  case lineMayHaveDropped
  /// It was filled for an earlier call than the one it would answer now.
  case isForEarlierCall
  /// What was agreed has another time now than when it was filled.
  case timeWasMoved
  /// The contact's time zone is not known: times are told in the rep's.
  case zoneIsUnknown
}
