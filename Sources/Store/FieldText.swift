import CallScript
import Foundation

/// Fields as the JSON text they are kept in: keys in order, so that equal fields have equal texts.
enum FieldText {
  /// Writes fields.
  static func write(_ fields: FieldValue) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(fields), as: UTF8.self)
  }

  /// Reads a value of its fields; text that is no such value is damage.
  static func read<Value>(_ text: String, _ make: (FieldValue) throws(EventCodingError) -> Value) throws
    -> Value
  {
    do {
      return try make(try JSONDecoder().decode(FieldValue.self, from: Data(text.utf8)))
    } catch is DecodingError {
      throw StoreError.damaged
    } catch is EventCodingError {
      throw StoreError.damaged
    }
  }
}
