public import CallScript

/// Writes diagnostics for editors: a JSON array with one object a diagnostic.
public enum DiagnosticJSON {
  /// The array, one object a line; every string is escaped so that only printable ASCII and letters remain.
  public static func text(for diagnostics: [Diagnostic], path: String) -> String {
    guard !diagnostics.isEmpty else { return "[]" }
    return "[\n" + diagnostics.map { "  " + object($0, path: path) }.joined(separator: ",\n") + "\n]"
  }

  private static func object(_ diagnostic: Diagnostic, path: String) -> String {
    var fields = [
      "\"file\":\(quoted(path))", "\"line\":\(diagnostic.position.line)",
      "\"column\":\(diagnostic.position.column)", "\"length\":\(diagnostic.length)",
      "\"severity\":\(quoted(diagnostic.severity.rawValue))",
      "\"code\":\(quoted(diagnostic.code.identifier))",
      "\"message\":\(quoted(DiagnosticSentence.text(for: diagnostic)))",
      "\"found\":\(quoted(diagnostic.found))",
      "\"expected\":[\(diagnostic.expected.map { quoted($0) }.joined(separator: ","))]",
    ]
    if let nearest = diagnostic.nearest { fields.append("\"nearest\":\(quoted(nearest))") }
    if let related = diagnostic.related {
      fields.append("\"related\":{\"line\":\(related.line),\"column\":\(related.column)}")
    }
    return "{" + fields.joined(separator: ",") + "}"
  }

  /// A JSON string; controls and everything beyond ASCII are written as `\u` escapes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case " "..."~": result.unicodeScalars.append(scalar)
      default: for unit in String(scalar).utf16 { result += escape(unit) }
      }
    }
    return result + "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
