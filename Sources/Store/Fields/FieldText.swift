import CallScript

/// Fields as the JSON text they are kept in: keys in order, so that equal fields have equal texts.
///
/// Written and read here and not by Foundation, whose coders look types up as they go: an event took 60 µs to read and
/// takes a few (ADR 42). A test holds every text to what Foundation makes of it.
enum FieldText {
  /// Writes fields.
  static func write(_ fields: FieldValue) throws(StoreError) -> String {
    var writer = FieldWriter()
    try writer.write(fields)
    return writer.text
  }

  /// A list of texts, for SQLite's `json_each`.
  static func list(_ texts: [String]) throws(StoreError) -> String {
    try write(.list(texts.map { .string($0) }))
  }

  /// Reads a value of its fields; text that is no such value is damage.
  static func read<Value>(
    _ text: String, _ make: (FieldValue) throws(EventCodingError) -> Value
  ) throws(StoreError) -> Value {
    guard let fields = FieldParser.value(of: text) else { throw .damaged }
    do throws(EventCodingError) {
      return try make(fields)
    } catch {
      throw .damaged
    }
  }
}
