public import CallScript

extension MessagePurpose {
  /// What the message is, as screens show it.
  public var words: String {
    switch self {
    case .hangUp: "e-mail after the hang-up"
    case .hangUpShort: "e-mail after the hang-up, short"
    case .information: "what was promised"
    case .confirmation: "confirmation of the meeting"
    case .note: "short note"
    case .voicemail: "e-mail about the voicemail"
    }
  }
}

extension MessageRefusal {
  /// Why no such message is written, a sentence.
  public var words: String {
    switch self {
    case .suppressed: "They asked not to be contacted: nothing is written to them."
    case .noMail: "They asked for no e-mails: nothing is written to them. They may be called."
    case .hasLeft: "They work there no longer: nothing is written to that address."
    case .angry: "The last talk ended in anger: nothing is written to them."
    case .notInPlaybook(let purpose): "The playbook has no message for that: \(purpose.words)."
    case .noHangUp: "The last talk did not end with a hang-up."
    case .secondHangUp: "They have hung up before: the e-mail is written after the first time only."
    case .theyAnswered: "They have answered since: a message written for silence is not true any more."
    case .noVoicemail: "No voicemail was left since the last talk."
    case .nothingPromised: "No information was promised in the last talk."
    case .noMeeting: "No meeting is agreed."
    case .meetingIsPast: "The meeting's time has passed."
    case .nothingAgreed: "Nothing is agreed that a note could be about."
    }
  }
}

extension MessageCaution {
  /// What to look at before it goes out, a sentence.
  public var words: String {
    switch self {
    case .callIsOld(let days):
      "The call was \(days == 1 ? "a day" : "\(days) days") ago: do the words still fit?"
    case .lineMayHaveDropped: "The line dropped, and nobody answered the redial: it may have been no hang-up."
    case .isForEarlierCall: "This was filled for an earlier call: is it still the one to send?"
    case .timeWasMoved: "The time was changed since this was filled: does it name the new one?"
    case .zoneIsUnknown: "Their time zone is not known: the times are told in yours."
    }
  }
}

extension DraftPart {
  /// The part's name.
  public var words: String {
    switch self {
    case .to: "to"
    case .subject: "subject"
    case .body: "text"
    }
  }
}

extension MessageDraft {
  /// Where its gaps are, each with what is asked for: `subject, column 4: [first name?]`.
  public var gapWords: [String] {
    gaps.map { gap in
      let signs = Array(text(gap.part))
      let mark = String(signs[gap.range])
      let before = signs[..<gap.range.lowerBound]
      let line = before.filter { $0 == "\n" }.count
      let column = gap.range.lowerBound - ((before.lastIndex(of: "\n") ?? -1) + 1) + 1
      let place = gap.part == .body ? "\(gap.part.words), line \(line + 1)" : gap.part.words
      return "\(place), column \(column): \(mark)"
    } + emptyParts.map { "\($0.words): empty" }
  }
}
