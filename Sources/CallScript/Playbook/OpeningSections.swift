/// What to say when the prospect answers.
public struct Opening: Hashable, Sendable {
  /// The name in logs and statistics.
  public var id: SectionID
  /// The heading's words after the kind.
  public var name: String
  /// What it is for.
  public var purpose: OpeningPurpose
  /// The words, and the rule that picks among them.
  public var say: Wordings
  /// Where it stands in the file.
  public var position: TextPosition

  /// Makes one of its parts.
  public init(id: SectionID, name: String, purpose: OpeningPurpose, say: Wordings, position: TextPosition) {
    self.id = id
    self.name = name
    self.purpose = purpose
    self.say = say
    self.position = position
  }
}

/// What to say to a screener, before any opening.
public struct Gatekeeper: Hashable, Sendable {
  /// The name in logs and statistics.
  public var id: SectionID
  /// The heading's words after the kind.
  public var name: String
  /// The words, and the rule that picks among them.
  public var say: Wordings
  /// The answer to "what is it about?".
  public var ifAsked: Wordings
  /// Where it stands in the file.
  public var position: TextPosition

  /// Makes one of its parts.
  public init(id: SectionID, name: String, say: Wordings, ifAsked: Wordings, position: TextPosition) {
    self.id = id
    self.name = name
    self.say = say
    self.ifAsked = ifAsked
    self.position = position
  }
}

/// What to leave on a voicemail, by attempt.
public struct Voicemail: Hashable, Sendable {
  /// The name in logs and statistics.
  public var id: SectionID
  /// The heading's words after the kind.
  public var name: String
  /// Index 0 is the first attempt.
  public var sayByAttempt: [Wordings]
  /// Where it stands in the file.
  public var position: TextPosition

  /// Makes one of its parts.
  public init(id: SectionID, name: String, sayByAttempt: [Wordings] = [], position: TextPosition) {
    self.id = id
    self.name = name
    self.sayByAttempt = sayByAttempt
    self.position = position
  }
}
