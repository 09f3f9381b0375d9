/// Outside words within HTML.
public enum HTMLText {
  /// The words for text and for attributes in quotes: `& < > " '` as references, controls dropped, line breaks kept.
  public static func escaped(_ text: String) -> String {
    var value = ""
    for scalar in CleanText.text(text).unicodeScalars {
      switch scalar {
      case "&": value += "&amp;"
      case "<": value += "&lt;"
      case ">": value += "&gt;"
      case "\"": value += "&quot;"
      case "'": value += "&#39;"
      default: value.unicodeScalars.append(scalar)
      }
    }
    return value
  }
}
