/// A kind of fact worth researching before the call.
public struct FactSlot: Hashable, Sendable {
  /// The name in logs and statistics.
  public var id: FactID
  /// The heading's words after the kind.
  public var name: String
  /// What it is about.
  public var scope: FactScope
  /// What the rep is asked when filling it; empty when the playbook gives none.
  public var prompt: String
  /// After how many days the fact is stale and fills nothing; nil means never.
  public var freshForDays: Int?
  /// Where it stands in the file.
  public var position: TextPosition

  /// Makes one of its parts.
  public init(
    id: FactID, name: String, scope: FactScope, prompt: String, freshForDays: Int? = nil,
    position: TextPosition
  ) {
    self.id = id
    self.name = name
    self.scope = scope
    self.prompt = prompt
    self.freshForDays = freshForDays
    self.position = position
  }
}

/// What to say when the prospect asks.
public struct Answer: Hashable, Sendable {
  /// The name in logs and statistics.
  public var id: SectionID
  /// The heading's words after the kind.
  public var name: String
  /// Phrases that recognise the question.
  public var theyAsk: [Phrase]
  /// The words, and the rule that picks among them.
  public var say: Wordings
  /// Where it stands in the file.
  public var position: TextPosition

  /// Makes one of its parts.
  public init(id: SectionID, name: String, theyAsk: [Phrase] = [], say: Wordings, position: TextPosition) {
    self.id = id
    self.name = name
    self.theyAsk = theyAsk
    self.say = say
    self.position = position
  }
}

/// Whom to ring after a painful no, and what to say.
public struct Reset: Hashable, Sendable {
  /// The name in logs and statistics.
  public var id: SectionID
  /// The heading's words after the kind.
  public var name: String
  /// What it is for.
  public var purpose: ResetPurpose
  /// The words, and the rule that picks among them.
  public var say: Wordings
  /// Where it stands in the file.
  public var position: TextPosition

  /// Makes one of its parts.
  public init(id: SectionID, name: String, purpose: ResetPurpose, say: Wordings, position: TextPosition) {
    self.id = id
    self.name = name
    self.purpose = purpose
    self.say = say
    self.position = position
  }
}

/// A written message.
public struct Message: Hashable, Sendable {
  /// The name in logs and statistics.
  public var id: SectionID
  /// The heading's words after the kind.
  public var name: String
  /// What it is for.
  public var purpose: MessagePurpose
  /// The subject line.
  public var subject: Template
  /// The body's lines; an empty template is an empty line.
  public var body: [Template]
  /// What `{document}` names (`Document:`), for information messages.
  public var document: String?
  /// Where it stands in the file.
  public var position: TextPosition

  /// Makes one of its parts.
  public init(
    id: SectionID, name: String, purpose: MessagePurpose, subject: Template, body: [Template] = [],
    document: String? = nil, position: TextPosition
  ) {
    self.id = id
    self.name = name
    self.purpose = purpose
    self.subject = subject
    self.body = body
    self.document = document
    self.position = position
  }
}
