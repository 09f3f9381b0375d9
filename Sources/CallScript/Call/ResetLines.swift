/// What to say to somebody who is glad to hear from the rep, before the next dial.
public struct ResetLine: Hashable, Sendable {
  /// Whom it is for.
  public var purpose: ResetPurpose
  /// The words.
  public var text: FilledText
}

extension CallState {
  /// How long a talk is before its no hurts: the method's four minutes.
  static let painfulTalk = Duration.seconds(240)

  /// Whether the call ended in a no after a long talk, or after the commitment was asked for: what a reset is for.
  public var isPainfulNo: Bool {
    switch outcome?.kind {
    case .reflexNo, .consideredNo, .hungUp, .angry:
      reachedCommitment || talked(until: lastStamp.monotonic) > Self.painfulTalk
    case .meeting, .laterToday, .laterThisWeek, .informationThen, .futureDate, .lineDropped, .gatekeeper,
      .referred, .noAnswer, .voicemail, .wrongNumber, .existingCustomer, .doNotCall, nil:
      false
    }
  }

  /// One wording for each kind of reset that the playbook has. The happy client's is filled with the champion who
  /// will be rung, the others with nobody: nothing of the person who said no is in them.
  public func resetLines(champion: Contact?, at now: Instant) -> [ResetLine] {
    ResetPurpose.allCases.compactMap { purpose in
      let candidates = script.playbook.resets.filter { $0.purpose == purpose }
        .map { Candidate(section: $0.id, wordings: $0.say) }
      var other = self
      other.setup.contact = purpose == .happyClient ? champion ?? Self.nobody : Self.nobody
      other.setup.facts = []
      other.setup.referrer = nil
      return other.choose(candidates, at: now).map { ResetLine(purpose: purpose, text: $0.text) }
    }
  }

  private static let nobody = Contact(id: ContactID(""))
}
