extension NextMove {
  /// The move as the store and `--json` have it; times in UTC milliseconds.
  public var fields: FieldValue {
    var fields: [String: FieldValue] = [
      "key": .string(key.rawValue), "kind": .string(kind.rawValue), "contact": .string(contact.rawValue),
      "channel": .string(channel.rawValue), "due": .int(due.held.milliseconds), "why": .string(why),
      "hot": .bool(isHot), "deferred": .bool(isDeferred),
    ]
    if let until { fields["until"] = .int(until.held.milliseconds) }
    if let opening { fields["opening"] = .string(opening.rawValue) }
    if let message { fields["message"] = .string(message.rawValue) }
    if let session { fields["session"] = .string(session.rawValue) }
    if let onBehalfOf { fields["on_behalf_of"] = .string(onBehalfOf.rawValue) }
    if let topic { fields["topic"] = .string(topic.rawValue) }
    if let minutes { fields["minutes"] = .int(Int64(minutes)) }
    return .object(fields)
  }

  /// Reads a move; a kind that is not known throws.
  public init(fields: FieldValue) throws(EventCodingError) {
    let reader = FieldReader(value: fields)
    self.init(
      key: MoveKey(try reader.string("key")), kind: try reader.choice("kind", as: MoveKind.self),
      contact: ContactID(try reader.string("contact")),
      channel: try reader.choice("channel", as: MoveChannel.self),
      due: try reader.instant("due"), until: try reader.optionalInstant("until"),
      why: try reader.string("why"),
      opening: reader.has("opening") ? try reader.choice("opening", as: OpeningPurpose.self) : nil,
      message: reader.has("message") ? try reader.choice("message", as: MessagePurpose.self) : nil,
      session: try reader.optionalString("session").map { SessionID($0) },
      onBehalfOf: try reader.optionalString("on_behalf_of").map { ContactID($0) },
      topic: try reader.optionalString("topic").map { Topic($0) },
      isHot: try reader.bool("hot"), minutes: try reader.optionalMinutes("minutes"),
      isDeferred: try reader.bool("deferred"))
  }
}
