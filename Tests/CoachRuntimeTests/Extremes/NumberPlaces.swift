/// The numbers in a text of JSON, each with its place.
struct NumberPlaces {
  /// One number.
  struct Place {
    fileprivate let before: Substring
    fileprivate let after: Substring
    /// The name in front of it; empty in a list.
    let name: String

    /// The text with something else in its place.
    func replaced(with value: String) -> String { before + value + after }
  }

  /// Every number outside of quotation marks, in order.
  static func of(_ text: String) -> [Place] {
    var places: [Place] = []
    var index = text.startIndex
    var isQuoted = false
    var name = ""
    var quoteStart = index
    while index < text.endIndex {
      let sign = text[index]
      if sign == "\"" {
        if isQuoted { name = String(text[quoteStart..<index]) }
        isQuoted.toggle()
        quoteStart = text.index(after: index)
      } else if !isQuoted, sign == "-" || sign.isNumber {
        let end = text[index...].firstIndex { $0 != "-" && $0 != "." && !$0.isNumber } ?? text.endIndex
        places.append(Place(before: text[..<index], after: text[end...], name: name))
        index = end
        continue
      }
      index = text.index(after: index)
    }
    return places
  }
}
