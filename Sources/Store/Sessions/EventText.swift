import CallScript

/// Events as the JSON text they are kept in: keys in order, so that equal events have equal texts.
enum EventText {
  /// Writes an event.
  static func write(_ event: CallEvent) throws(StoreError) -> String { try FieldText.write(event.fields) }

  /// Reads an event; `seq` is its place in the log.
  static func read(_ text: String, seq: Int) throws(StoreError) -> CallEvent {
    guard let fields = FieldParser.value(of: text) else { throw .damaged }
    let event: CallEvent
    do throws(EventCodingError) {
      event = try CallEvent(fields: fields)
    } catch {
      throw .unreadableEvent(seq: seq)
    }
    guard event.seq == seq else { throw .damaged }
    return event
  }
}
