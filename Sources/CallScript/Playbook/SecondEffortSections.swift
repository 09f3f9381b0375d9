/// One kind of no, and the second effort that answers it.
public struct Objection: Hashable, Sendable {
  /// The name in logs and statistics.
  public var id: SectionID
  /// The heading's words after the kind.
  public var name: String
  /// What this no is about.
  public var objectionClass: ObjectionClass
  /// The digit that chooses it in a call, 0 to 9, or nil when only the list does.
  public var key: Int?
  /// What it says about the no behind it.
  public var means: ObjectionMeaning
  /// Phrases that recognise it.
  public var theySay: [Phrase]
  /// Phrases that veto this objection.
  public var not: [Phrase]
  /// Their view, said from their side.
  public var empathize: Wordings
  /// Questions used before the general ones.
  public var questions: [Question]
  /// Benefits used before the general ones.
  public var benefits: [Benefit]
  /// Commitments used before the general ones.
  public var commitments: [Commitment]
  /// Where it stands in the file.
  public var position: TextPosition

  /// Makes one of its parts.
  public init(
    id: SectionID, name: String, objectionClass: ObjectionClass, key: Int? = nil, means: ObjectionMeaning,
    theySay: [Phrase] = [], not: [Phrase] = [], empathize: Wordings, questions: [Question] = [],
    benefits: [Benefit] = [], commitments: [Commitment] = [], position: TextPosition
  ) {
    self.id = id
    self.name = name
    self.objectionClass = objectionClass
    self.key = key
    self.means = means
    self.theySay = theySay
    self.not = not
    self.empathize = empathize
    self.questions = questions
    self.benefits = benefits
    self.commitments = commitments
    self.position = position
  }
}

/// The unexpected question.
public struct Question: Hashable, Sendable {
  /// The name in logs and statistics.
  public var id: SectionID
  /// The heading's words after the kind.
  public var name: String
  /// How closely it knows the prospect.
  public var tier: Tier
  /// The facts it stands on; all must be known and fresh.
  public var needs: [FactID]
  /// The concern it opens.
  public var topic: Topic
  /// The question itself.
  public var ask: Wordings
  /// Why this question, shown to the rep; empty when not given.
  public var because: String
  /// Where it stands in the file.
  public var position: TextPosition

  /// Makes one of its parts.
  public init(
    id: SectionID, name: String, tier: Tier, needs: [FactID] = [], topic: Topic, ask: Wordings,
    because: String, position: TextPosition
  ) {
    self.id = id
    self.name = name
    self.tier = tier
    self.needs = needs
    self.topic = topic
    self.ask = ask
    self.because = because
    self.position = position
  }
}

/// One modest sentence on the concern, with a client and a result.
public struct Benefit: Hashable, Sendable {
  /// The name in logs and statistics.
  public var id: SectionID
  /// The heading's words after the kind.
  public var name: String
  /// nil serves every topic that has no benefit of its own.
  public var topic: Topic?
  /// A noun phrase, for example "a builder of eighty people".
  public var client: String?
  /// A clause, for example "closed payroll in a day".
  public var result: String?
  /// The words, and the rule that picks among them.
  public var say: Wordings
  /// Where it stands in the file.
  public var position: TextPosition

  /// Makes one of its parts.
  public init(
    id: SectionID, name: String, topic: Topic? = nil, client: String? = nil, result: String? = nil,
    say: Wordings, position: TextPosition
  ) {
    self.id = id
    self.name = name
    self.topic = topic
    self.client = client
    self.result = result
    self.say = say
    self.position = position
  }
}

/// The ask: a few minutes and a time.
public struct Commitment: Hashable, Sendable {
  /// The name in logs and statistics.
  public var id: SectionID
  /// The heading's words after the kind.
  public var name: String
  /// The words, and the rule that picks among them.
  public var say: Wordings
  /// Where it stands in the file.
  public var position: TextPosition

  /// Makes one of its parts.
  public init(id: SectionID, name: String, say: Wordings, position: TextPosition) {
    self.id = id
    self.name = name
    self.say = say
    self.position = position
  }
}
