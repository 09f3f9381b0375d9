import CallScript
import Foundation

/// Events as the JSON text they are kept in: keys in order, so that equal events have equal texts.
enum EventText {
  /// Writes an event.
  static func write(_ event: CallEvent) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(event.fields), as: UTF8.self)
  }

  /// Reads an event; `seq` is its place in the log.
  static func read(_ text: String, seq: Int) throws -> CallEvent {
    do {
      let event = try CallEvent(fields: try JSONDecoder().decode(FieldValue.self, from: Data(text.utf8)))
      guard event.seq == seq else { throw StoreError.damaged }
      return event
    } catch is DecodingError {
      throw StoreError.damaged
    } catch is EventCodingError {
      throw StoreError.unreadableEvent(seq: seq)
    }
  }
}
