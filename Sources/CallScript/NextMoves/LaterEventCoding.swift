extension LaterEvent.Kind {
  /// The version written for every kind of later event; a reader refuses higher ones.
  static let version: Int64 = 1

  /// The kind's name in files and logs.
  public var name: String {
    switch self {
    case .held: "held"
    case .noShow: "no_show"
    case .moved: "moved"
    case .cancelled: "cancelled"
    case .replied: "replied"
    case .calledIn: "called_in"
    case .left: "left"
    case .numberIsWrong: "wrong_number"
    case .done: "done"
    case .deferred: "deferred"
    case .dropped: "dropped"
    case .requestLifted: "request_lifted"
    case .undone: "undone"
    }
  }

  /// The kind with what belongs to it, as the store keeps it.
  public var fields: FieldValue {
    var fields: [String: FieldValue] = ["kind": .string(name), "v": .int(Self.version)]
    switch self {
    case .held, .noShow, .replied, .calledIn, .left, .numberIsWrong: break
    case .moved(let at, let minutes):
      fields["at"] = .int(at.milliseconds)
      if let minutes { fields["minutes"] = .int(Int64(minutes)) }
    case .cancelled(let reason), .requestLifted(let reason): fields["reason"] = .string(reason)
    case .done(let key): fields["move"] = .string(key.rawValue)
    case .deferred(let key, let until):
      fields["move"] = .string(key.rawValue)
      fields["until"] = .int(until.milliseconds)
    case .dropped(let key, let reason):
      fields["move"] = .string(key.rawValue)
      fields["reason"] = .string(reason)
    case .undone(let id): fields["event"] = .string(id.rawValue)
    }
    return .object(fields)
  }

  /// Reads a kind; one that is not known, or of a later version, throws.
  public init(fields: FieldValue) throws(EventCodingError) {
    let reader = FieldReader(value: fields)
    let name = try reader.string("kind")
    let version = try reader.int("v", in: Plausible.counts)
    guard version <= Self.version else { throw .newerVersion(kind: name, version: version) }
    switch name {
    case "held": self = .held
    case "no_show": self = .noShow
    case "moved":
      self = .moved(
        to: try reader.instant("at"), minutes: try reader.optionalMinutes("minutes"))
    case "cancelled": self = .cancelled(reason: try reader.string("reason"))
    case "replied": self = .replied
    case "called_in": self = .calledIn
    case "left": self = .left
    case "wrong_number": self = .numberIsWrong
    case "done": self = .done(MoveKey(try reader.string("move")))
    case "deferred":
      self = .deferred(
        MoveKey(try reader.string("move")), until: try reader.instant("until"))
    case "dropped":
      self = .dropped(MoveKey(try reader.string("move")), reason: try reader.string("reason"))
    case "request_lifted": self = .requestLifted(reason: try reader.string("reason"))
    case "undone": self = .undone(LaterEventID(try reader.string("event")))
    default: throw .unknownKind(name)
    }
  }
}
