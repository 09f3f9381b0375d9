extension CallEvent {
  /// The version written for every kind of event; a reader refuses higher ones.
  static let version: Int64 = 1

  /// The event as `{seq, utc, offset, mono, kind, v, …}`.
  public var fields: FieldValue {
    var fields: [String: FieldValue] = [
      "seq": .int(Int64(seq)), "utc": .int(stamp.utc.milliseconds), "offset": .int(Int64(stamp.offset)),
      "mono": .int(stamp.monotonic), "kind": .string(kind.name), "v": .int(Self.version),
    ]
    for (name, value) in kind.fields { fields[name] = value }
    return .object(fields)
  }

  /// Reads an event; a kind or version that is not known throws, and the session it stands in must not be
  /// written to.
  public init(fields: FieldValue) throws(EventCodingError) {
    let reader = FieldReader(value: fields)
    let name = try reader.string("kind")
    let version = try reader.int("v", in: Plausible.counts)
    guard version <= Self.version else { throw .newerVersion(kind: name, version: version) }
    self.seq = try reader.count("seq")
    self.stamp = Stamp(
      utc: try reader.instant("utc"), offset: try reader.offset("offset"),
      monotonic: try reader.int("mono", in: Plausible.spans))
    self.kind = try Kind(name: name, reader: reader)
  }
}

extension CallEvent.Kind {
  /// The kind's name in logs.
  public var name: String {
    switch self {
    case .opened: "opened"
    case .answered: "answered"
    case .reachedGatekeeper: "reached_gatekeeper"
    case .reachedVoicemail: "reached_voicemail"
    case .said: "said"
    case .yes: "yes"
    case .no: "no"
    case .objected: "objected"
    case .heard: "heard"
    case .asked: "asked"
    case .wentOffScript: "off_script"
    case .otherWording: "other_wording"
    case .topicSwitched: "topic"
    case .slotTaken: "slot"
    case .timeAgreed: "time"
    case .ended: "ended"
    case .stopped: "stopped"
    case .noted: "note"
    case .bookmarked: "bookmark"
    case .factLearned: "fact"
    case .playbookReplaced: "playbook"
    case .undone: "undone"
    case .outcomeCorrected: "outcome"
    case .stopScopeChosen: "stop_scope"
    case .clearerByThen: "clearer"
    case .hucaJudged: "huca_judged"
    case .referred: "referred"
    case .closed: "closed"
    }
  }

  fileprivate var fields: [String: FieldValue] {
    switch self {
    case .opened(let setup): ["setup": setup.fields]
    case .objected(let id), .asked(let id): ["section": .string(id.rawValue)]
    case .heard(let text), .noted(let text), .clearerByThen(let text): ["text": .string(text)]
    case .topicSwitched(let topic): ["topic": .string(topic.rawValue)]
    case .slotTaken(let at, let minutes):
      ["at": .int(at.milliseconds), "minutes": .int(Int64(minutes))]
    case .timeAgreed(let at): ["at": .int(at.milliseconds)]
    case .ended(let ending): ["how": .string(ending.rawValue)]
    case .factLearned(let fact): ["fact": fact.fields]
    case .playbookReplaced(let hash): ["hash": .string(hash.rawValue)]
    case .undone(let seq): ["undoes": .int(Int64(seq))]
    case .outcomeCorrected(let outcome): ["outcome": outcome.fields]
    case .stopScopeChosen(let scope): ["scope": .string(scope.rawValue)]
    case .hucaJudged(let judgement):
      ["offer": .string(judgement.rightOffer.rawValue), "person": .string(judgement.rightPerson.rawValue)]
    case .referred(let contact): ["to": .string(contact.rawValue)]
    case .answered, .reachedGatekeeper, .reachedVoicemail, .said, .yes, .no, .wentOffScript, .otherWording,
      .stopped, .bookmarked, .closed:
      [:]
    }
  }

  fileprivate init(name: String, reader: FieldReader) throws(EventCodingError) {
    if let plain = Self.plain[name] {
      self = plain
      return
    }
    switch name {
    case "opened": self = .opened(try CallSetup(reader.object("setup")))
    case "objected": self = .objected(SectionID(try reader.string("section")))
    case "asked": self = .asked(SectionID(try reader.string("section")))
    case "heard": self = .heard(try reader.string("text"))
    case "note": self = .noted(try reader.string("text"))
    case "clearer": self = .clearerByThen(try reader.string("text"))
    case "topic": self = .topicSwitched(Topic(try reader.string("topic")))
    case "slot":
      self = .slotTaken(at: try reader.instant("at"), minutes: try reader.minutes("minutes"))
    case "time": self = .timeAgreed(at: try reader.instant("at"))
    case "ended": self = .ended(try reader.choice("how", as: Ending.self))
    case "fact": self = .factLearned(try Fact(reader.object("fact")))
    case "playbook": self = .playbookReplaced(PlaybookHash(try reader.string("hash")))
    case "undone": self = .undone(seq: try reader.count("undoes"))
    case "outcome": self = .outcomeCorrected(try Outcome(reader.object("outcome")))
    case "stop_scope": self = .stopScopeChosen(try reader.choice("scope", as: SuppressionScope.self))
    case "huca_judged":
      self = .hucaJudged(
        HucaJudgement(
          rightOffer: try reader.choice("offer", as: HucaJudgement.Answer.self),
          rightPerson: try reader.choice("person", as: HucaJudgement.Answer.self)))
    case "referred": self = .referred(to: ContactID(try reader.string("to")))
    default: throw .unknownKind(name)
    }
  }

  /// Kinds without fields of their own, by name.
  private static let plain: [String: CallEvent.Kind] = {
    let kinds: [CallEvent.Kind] = [
      .answered, .reachedGatekeeper, .reachedVoicemail, .said, .yes, .no, .wentOffScript, .otherWording,
      .stopped, .bookmarked, .closed,
    ]
    return Dictionary(uniqueKeysWithValues: kinds.map { ($0.name, $0) })
  }()
}

extension Outcome {
  /// The outcome as fields.
  public var fields: FieldValue {
    var fields: [String: FieldValue] = ["kind": .string(kind.rawValue)]
    if let at { fields["at"] = .int(at.milliseconds) }
    if let minutes { fields["minutes"] = .int(Int64(minutes)) }
    if let scope { fields["scope"] = .string(scope.rawValue) }
    return .object(fields)
  }

  init(_ reader: FieldReader) throws(EventCodingError) {
    self.init(
      try reader.choice("kind", as: OutcomeKind.self),
      at: try reader.optionalInstant("at"), minutes: try reader.optionalMinutes("minutes"),
      scope: reader.has("scope") ? try reader.choice("scope", as: SuppressionScope.self) : nil)
  }
}
