/// Identifiers as one value of a question: `… IN (SELECT value FROM json_each(?))` takes any number of them, so that
/// one statement, prepared once, asks about all.
enum KeyList {
  /// The list as JSON.
  static func text(of keys: some Sequence<String>) -> String {
    var writer = FieldWriter()
    writer.write(texts: keys)
    return writer.text
  }
}
