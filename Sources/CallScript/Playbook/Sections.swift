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

/// One rung of the ladder: what to settle for.
public struct PreferredOutcome: Hashable, Sendable {
  /// The name in logs and statistics.
  public var id: SectionID
  /// The heading's words after the kind.
  public var name: String
  /// 1 later today, 2 tomorrow or later this week, 3 information and they name the time.
  public var rung: Int
  /// The words, and the rule that picks among them.
  public var say: Wordings
  /// Minutes from now that `{time}` proposes (`In:`); nil where the rung proposes none.
  public var inMinutes: Int?
  /// The last day that may be proposed, counted from today (`Until:`); nil means the rung's own default.
  public var untilDays: Int?
  /// Where it stands in the file.
  public var position: TextPosition

  /// Makes one of its parts.
  public init(
    id: SectionID, name: String, rung: Int, say: Wordings, inMinutes: Int? = nil, untilDays: Int? = nil,
    position: TextPosition
  ) {
    self.id = id
    self.name = name
    self.rung = rung
    self.say = say
    self.inMinutes = inMinutes
    self.untilDays = untilDays
    self.position = position
  }
}

/// A line with no choices of its own: firm line, warm exit, closing on stop.
public struct PlainSection: Hashable, Sendable {
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
