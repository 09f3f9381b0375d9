/// A value as it is written to disk: the shape of JSON, without a text of its own.
public enum FieldValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case double(Double)
  case string(String)
  case list([FieldValue])
  case object([String: FieldValue])

  /// The object's value under a name; nil when this is no object or has no such name.
  public subscript(name: String) -> FieldValue? {
    if case .object(let fields) = self { fields[name] } else { nil }
  }
}

extension FieldValue: Codable {
  private struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  /// Reads any JSON value; whole numbers become `int`.
  public init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Name.self) {
      var fields: [String: FieldValue] = [:]
      for name in object.allKeys {
        fields[name.stringValue] = try object.decode(FieldValue.self, forKey: name)
      }
      self = .object(fields)
      return
    }
    if var list = try? decoder.unkeyedContainer() {
      var values: [FieldValue] = []
      while !list.isAtEnd { values.append(try list.decode(FieldValue.self)) }
      self = .list(values)
      return
    }
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      self = .null
    } else if let value = try? single.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? single.decode(Int64.self) {
      self = .int(value)
    } else if let value = try? single.decode(Double.self) {
      self = .double(value)
    } else {
      self = .string(try single.decode(String.self))
    }
  }

  /// Writes the value as JSON would have it.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let fields):
      var object = encoder.container(keyedBy: Name.self)
      for (name, value) in fields { try object.encode(value, forKey: Name(stringValue: name)) }
    case .list(let values):
      var list = encoder.unkeyedContainer()
      for value in values { try list.encode(value) }
    case .null:
      var single = encoder.singleValueContainer()
      try single.encodeNil()
    case .bool(let value):
      var single = encoder.singleValueContainer()
      try single.encode(value)
    case .int(let value):
      var single = encoder.singleValueContainer()
      try single.encode(value)
    case .double(let value):
      var single = encoder.singleValueContainer()
      try single.encode(value)
    case .string(let value):
      var single = encoder.singleValueContainer()
      try single.encode(value)
    }
  }
}

/// What can be wrong with the written form of an event.
public enum EventCodingError: Error, Hashable, Sendable {
  /// A field is missing or has another shape than it should.
  case field(String)
  /// The event is of a kind that this version does not know.
  case unknownKind(String)
  /// The event was written by a later version of its kind.
  case newerVersion(kind: String, version: Int64)
}

/// Reads the fields of an object, naming the one that is wrong.
struct FieldReader {
  let value: FieldValue

  func string(_ name: String) throws(EventCodingError) -> String {
    guard case .string(let text) = value[name] else { throw .field(name) }
    return text
  }

  /// A number within what can be: the gate for every number of a recording.
  func int(_ name: String, in range: ClosedRange<Int64>) throws(EventCodingError) -> Int64 {
    guard case .int(let number) = value[name], range.contains(number) else { throw .field(name) }
    return number
  }

  func instant(_ name: String) throws(EventCodingError) -> Instant {
    Instant(milliseconds: try int(name, in: Plausible.instants))
  }

  func offset(_ name: String) throws(EventCodingError) -> Int { Int(try int(name, in: Plausible.offsets)) }

  func minutes(_ name: String) throws(EventCodingError) -> Int { Int(try int(name, in: Plausible.minutes)) }

  func count(_ name: String) throws(EventCodingError) -> Int { Int(try int(name, in: Plausible.counts)) }

  func bool(_ name: String) throws(EventCodingError) -> Bool {
    guard case .bool(let isTrue) = value[name] else { throw .field(name) }
    return isTrue
  }

  func object(_ name: String) throws(EventCodingError) -> FieldReader {
    guard let inner = value[name], case .object = inner else { throw .field(name) }
    return FieldReader(value: inner)
  }

  func list(_ name: String) throws(EventCodingError) -> [FieldReader] {
    guard case .list(let values) = value[name] else { throw .field(name) }
    return values.map { FieldReader(value: $0) }
  }

  func has(_ name: String) -> Bool {
    guard let inner = value[name] else { return false }
    return inner != .null
  }

  func optionalString(_ name: String) throws(EventCodingError) -> String? {
    has(name) ? try string(name) : nil
  }

  func optionalInstant(_ name: String) throws(EventCodingError) -> Instant? {
    has(name) ? try instant(name) : nil
  }

  func optionalMinutes(_ name: String) throws(EventCodingError) -> Int? {
    has(name) ? try minutes(name) : nil
  }

  func choice<Value: RawRepresentable>(_ name: String, as type: Value.Type) throws(EventCodingError) -> Value
  where Value.RawValue == String {
    guard let value = Value(rawValue: try string(name)) else { throw .field(name) }
    return value
  }
}
