/// An e-mail that was filled and can be changed; the program sends none.
public struct MessageDraft: Hashable, Sendable {
  /// What it is for.
  public var purpose: MessagePurpose
  /// The address, as written.
  public var to: String
  /// The subject, one line.
  public var subject: String
  /// The text, lines joined by a line feed.
  public var body: String

  /// Makes a draft.
  public init(purpose: MessagePurpose, to: String, subject: String, body: String) {
    self.purpose = purpose
    self.to = to
    self.subject = subject
    self.body = body
  }

  /// One of its parts.
  public func text(_ part: DraftPart) -> String {
    switch part {
    case .to: to
    case .subject: subject
    case .body: body
    }
  }

  /// The places that still need words, in reading order.
  public var gaps: [DraftGap] {
    DraftPart.allCases.flatMap { part in
      DraftGap.ranges(in: Array(text(part))).map { DraftGap(part: part, range: $0) }
    }
  }

  /// Parts in which nothing stands at all.
  public var emptyParts: [DraftPart] {
    DraftPart.allCases.filter { text($0).allSatisfy(\.isWhitespace) }
  }

  /// Whether it can go out: no gap, and every part says something.
  public var isReady: Bool { gaps.isEmpty && emptyParts.isEmpty }

  /// Fills the playbook's message of a purpose; refuses what would not be true or not be right.
  ///
  /// Of the two shapes of the hang-up e-mail the other one serves where the playbook has only that.
  public static func fill(
    _ purpose: MessagePurpose, from playbook: Playbook, for occasion: MessageOccasion,
    rules: ConductRules = ConductRules()
  ) throws(MessageRefusal) -> MessageDraft {
    if let refusal = occasion.refusal(of: purpose, rules: rules) { throw refusal }
    guard let message = playbook.message(for: purpose) else { throw .notInPlaybook(purpose) }
    let filling = MessageFilling(message: message, playbook: playbook, occasion: occasion)
    let email = filling.clean(occasion.person.contact.email)
    return MessageDraft(
      purpose: message.purpose, to: email.isEmpty ? DraftGap.address : email,
      subject: filling.text(message.subject),
      body: filling.body(message.body))
  }
}

extension Playbook {
  /// The message of a purpose; for a hang-up that of the other shape where there is none of this.
  public func message(for purpose: MessagePurpose) -> Message? {
    if let own = messages.first(where: { $0.purpose == purpose }) { return own }
    return purpose.otherShape.flatMap { other in messages.first { $0.purpose == other } }
  }
}

extension MessagePurpose {
  /// The other shape of the hang-up e-mail; nil for all else.
  public var otherShape: MessagePurpose? {
    switch self {
    case .hangUp: .hangUpShort
    case .hangUpShort: .hangUp
    case .information, .confirmation, .note, .voicemail: nil
    }
  }
}
