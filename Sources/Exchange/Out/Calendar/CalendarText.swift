/// Values of a calendar file (RFC 5545, sections 3.2 and 3.3).
enum CalendarText {
  /// A value of type TEXT: `\`, `;` and `,` with a backslash, a line break as `\n`.
  static func escaped(_ text: String) -> String {
    var value = ""
    for scalar in CleanText.text(text).unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        value += "\\"
        value.unicodeScalars.append(scalar)
      case "\n": value += "\\n"
      default: value.unicodeScalars.append(scalar)
      }
    }
    return value
  }

  /// A parameter's value in quotes; a quotation mark is `^'` and a caret `^^` (RFC 6868).
  static func quoted(_ text: String) -> String {
    var value = "\""
    for scalar in CleanText.line(text).unicodeScalars {
      switch scalar {
      case "\"": value += "^'"
      case "^": value += "^^"
      default: value.unicodeScalars.append(scalar)
      }
    }
    return value + "\""
  }

  /// A value that is written as it is: letters, digits, and the given signs; throws at the first other one.
  static func exact(
    _ value: String, also signs: String, as field: DocumentField
  ) throws(DocumentError) -> String {
    if value.utf8.isEmpty { throw .empty(field) }
    if value.utf8.count > 255 { throw .tooLong(field, count: value.utf8.count, limit: 255) }
    for (at, scalar) in value.unicodeScalars.enumerated() {
      let isAlphanumeric = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      guard isAlphanumeric || signs.unicodeScalars.contains(scalar) else {
        throw .badSign(field, scalar: scalar.value, at: at)
      }
    }
    return value
  }
}
