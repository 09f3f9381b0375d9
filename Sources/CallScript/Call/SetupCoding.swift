extension CallSetup {
  /// The frozen inputs as fields.
  public var fields: FieldValue {
    var fields: [String: FieldValue] = [
      "session": .string(session.rawValue), "playbook": .string(playbook.rawValue),
      "contact": contact.fields, "facts": .list(facts.map(\.fields)), "history": history.fields,
      "purpose": .string(purpose.rawValue), "rep_zone": repZone.fields,
      "seed": .string(String(seed)),
      "line_use": .object(
        Dictionary(uniqueKeysWithValues: lineUse.map { ($0.key.rawValue, $0.value.fields) })),
      "slots": .list(fixedSlots.map { .int($0.milliseconds) }),
    ]
    if let contactZone { fields["contact_zone"] = contactZone.fields }
    if !possibleZones.isEmpty { fields["possible_zones"] = .list(possibleZones.map(\.fields)) }
    if let repName { fields["rep"] = .string(repName) }
    if let outsideHoursReason { fields["outside_hours"] = .string(outsideHoursReason) }
    if let belief { fields["belief"] = .string(belief) }
    if let keptTopic { fields["kept_topic"] = .string(keptTopic.rawValue) }
    if let referrer { fields["referrer"] = .string(referrer) }
    if let clearerByThen { fields["clearer"] = .string(clearerByThen) }
    return .object(fields)
  }

  init(_ reader: FieldReader) throws(EventCodingError) {
    guard let seed = UInt64(try reader.string("seed")) else { throw .field("seed") }
    var facts: [Fact] = []
    for fact in try reader.list("facts") { facts.append(try Fact(fact)) }
    var slots: [Instant] = []
    for slot in try reader.list("slots") {
      guard case .int(let milliseconds) = slot.value, Plausible.instants.contains(milliseconds) else {
        throw .field("slots")
      }
      slots.append(Instant(milliseconds: milliseconds))
    }
    self.init(
      session: SessionID(try reader.string("session")),
      playbook: PlaybookHash(try reader.string("playbook")),
      contact: try Contact(reader.object("contact")), facts: facts,
      history: try ContactHistory(reader.object("history")), lineUse: try Self.lineUse(reader),
      purpose: try reader.choice("purpose", as: OpeningPurpose.self),
      repName: try reader.optionalString("rep"), repZone: try ZoneTable(reader.object("rep_zone")),
      contactZone: reader.has("contact_zone") ? try ZoneTable(reader.object("contact_zone")) : nil,
      fixedSlots: slots, outsideHoursReason: try reader.optionalString("outside_hours"),
      belief: try reader.optionalString("belief"),
      keptTopic: try reader.optionalString("kept_topic").map { Topic($0) },
      referrer: try reader.optionalString("referrer"),
      clearerByThen: try reader.optionalString("clearer"), seed: seed)
    guard reader.has("possible_zones") else { return }
    for zone in try reader.list("possible_zones") { possibleZones.append(try ZoneTable(zone)) }
  }

  private static func lineUse(_ reader: FieldReader) throws(EventCodingError) -> [LineID: LineUse] {
    guard case .object(let fields) = reader.value["line_use"] else { throw .field("line_use") }
    var uses: [LineID: LineUse] = [:]
    for (name, value) in fields { uses[LineID(name)] = try LineUse(FieldReader(value: value)) }
    return uses
  }
}

extension Contact {
  /// The contact as fields.
  public var fields: FieldValue {
    var fields: [String: FieldValue] = [
      "id": .string(id.rawValue), "first_name": .string(firstName), "last_name": .string(lastName),
      "role": .string(role), "phone": .string(phone), "email": .string(email), "zone": .string(zone),
    ]
    if !region.isEmpty { fields["region"] = .string(region) }
    if let account {
      fields["account"] = .object(["id": .string(account.id.rawValue), "name": .string(account.name)])
    }
    return .object(fields)
  }

  init(_ reader: FieldReader) throws(EventCodingError) {
    var account: Account?
    if reader.has("account") {
      let fields = try reader.object("account")
      account = Account(id: AccountID(try fields.string("id")), name: try fields.string("name"))
    }
    self.init(
      id: ContactID(try reader.string("id")), account: account, firstName: try reader.string("first_name"),
      lastName: try reader.string("last_name"), role: try reader.string("role"),
      phone: try reader.string("phone"), email: try reader.string("email"), zone: try reader.string("zone"),
      region: try reader.optionalString("region") ?? "")
  }
}

extension Fact {
  /// The fact as fields.
  public var fields: FieldValue {
    .object([
      "id": .string(id.rawValue), "text": .string(text), "concern": .string(concern),
      "source": .string(source), "date": .string(date.iso),
    ])
  }

  init(_ reader: FieldReader) throws(EventCodingError) {
    guard let date = CivilDate(iso: try reader.string("date")) else { throw .field("date") }
    self.init(
      id: FactID(try reader.string("id")), text: try reader.string("text"),
      concern: try reader.string("concern"), source: try reader.string("source"), date: date)
  }
}

extension ContactHistory {
  /// The history as fields.
  public var fields: FieldValue {
    var fields: [String: FieldValue] = [
      "dials": .int(Int64(dials)), "dials_in_last_day": .int(Int64(dialsInLastDay)),
      "tries": .int(Int64(tries)), "voicemails": .int(Int64(voicemails)),
    ]
    if let lastOutcome { fields["last_outcome"] = .string(lastOutcome.rawValue) }
    if let lastEndedAt { fields["last_ended"] = .int(lastEndedAt.milliseconds) }
    return .object(fields)
  }

  init(_ reader: FieldReader) throws(EventCodingError) {
    self.init(
      dials: try reader.count("dials"), dialsInLastDay: try reader.count("dials_in_last_day"),
      tries: try reader.count("tries"), voicemails: try reader.count("voicemails"),
      lastOutcome: reader.has("last_outcome")
        ? try reader.choice("last_outcome", as: OutcomeKind.self) : nil,
      lastEndedAt: try reader.optionalInstant("last_ended"))
  }
}

extension LineUse {
  /// The count as fields.
  public var fields: FieldValue {
    var fields: [String: FieldValue] = ["count": .int(Int64(countByRep))]
    if let lastWithAccount { fields["last"] = .int(lastWithAccount.milliseconds) }
    return .object(fields)
  }

  init(_ reader: FieldReader) throws(EventCodingError) {
    self.init(
      lastWithAccount: try reader.optionalInstant("last"), countByRep: try reader.count("count"))
  }
}

extension ZoneTable {
  /// The table as fields; transitions as pairs of milliseconds and seconds.
  public var fields: FieldValue {
    .object([
      "name": .string(identifier), "initial": .int(Int64(initialOffset)),
      "transitions": .list(
        transitions.map { .object(["from": .int($0.from.milliseconds), "offset": .int(Int64($0.offset))]) }),
    ])
  }

  init(_ reader: FieldReader) throws(EventCodingError) {
    var transitions: [Transition] = []
    for fields in try reader.list("transitions") {
      transitions.append(
        Transition(from: try fields.instant("from"), offset: try fields.offset("offset")))
    }
    self.init(
      identifier: try reader.string("name"), initialOffset: try reader.offset("initial"),
      transitions: transitions)
  }
}
