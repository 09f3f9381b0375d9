/// Which names of columns stand for which field.
///
/// Names that are known whole stand in `VendorColumns`; `OptOutNames` and `ReachNames` know others by their words. Case,
/// blanks and punctuation do not count.
enum ColumnNames {
  /// A name with nothing but its letters and digits, in lower case: `E-mail 1 - Value` is `email1value`.
  static func key(_ name: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in name.lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      key.append(scalar)
    }
    return String(key)
  }

  /// The field that a column of this name holds.
  static func field(for name: String) -> PersonField {
    if name.utf8.count > longest { return .ignored }
    let key = key(name)
    if AddressLabel.isMachine(key) || key.contains("assistant") { return .ignored }
    if let (part, isPerson) = personPart(name) { return pipedriveField(part, isPerson: isPerson) }
    if let field = OptOutNames.field(for: name, key: key) { return field }
    if let field = numbered(key) ?? VendorColumns.fields[key] { return field }
    if ReachNames.labelBase(of: name) != nil { return .label }
    return ReachNames.field(for: name) ?? .ignored
  }

  /// The most bytes of a name that is looked up; nobody calls a column by a longer one.
  private static let longest = 200

  /// What kind of number or address a column of this name holds, in a word; empty when it does not say.
  static func label(for name: String) -> String {
    let key = key(name)
    return kinds.first { $0.words.contains { key.contains($0) } }?.label ?? ""
  }

  /// The part behind `Person - ` or `Organization - `, as Pipedrive writes it; nil for other names.
  static func personPart(_ name: String) -> (part: String, isPerson: Bool)? {
    for (prefix, isPerson) in [("person - ", true), ("organization - ", false)]
    where name.lowercased().hasPrefix(prefix) {
      return (String(name.dropFirst(prefix.count)), isPerson)
    }
    return nil
  }

  private static func pipedriveField(_ part: String, isPerson: Bool) -> PersonField {
    var words = part
    for kind in [" - work", " - home", " - other", " - mobile"] where words.lowercased().hasSuffix(kind) {
      words = String(words.dropLast(kind.count))
    }
    let key = key(words)
    if isPerson {
      if key == "id" { return .record }
      return OptOutNames.field(for: words, key: key) ?? VendorColumns.fields[key] ?? ReachNames.field(
        for: words)
        ?? .ignored
    }
    return ["name": .company, "country": .country, "countryofaddress": .country][key] ?? .ignored
  }

  /// The field of Google's columns with a number in them: `E-mail 1 - Value`, `Organization 1 - Title`.
  static func numbered(_ key: String) -> PersonField? {
    for (word, fields) in numberedFields where key.hasPrefix(word) {
      let rest = key.utf8.dropFirst(word.utf8.count)
      let digits = rest.prefix(while: ASCII.isDigit)
      guard (1...2).contains(digits.count) else { continue }
      if let field = fields[String(decoding: rest.dropFirst(digits.count), as: UTF8.self)] { return field }
    }
    return nil
  }

  private static let numberedFields: [(String, [String: PersonField])] = [
    ("email", ["value": .email, "label": .label, "type": .label]),
    ("phone", ["value": .phone, "label": .label, "type": .label]),
    ("organization", ["name": .company, "title": .role]),
    (
      "address",
      [
        "country": .country, "countryregion": .country, "region": .state, "stateprovince": .state,
        "stateorprovince": .state,
      ]
    ),
  ]

  private static let kinds: [(label: String, words: [String])] = [
    ("mobile", ["mobile", "mobil", "cell", "handy", "móvil", "portable", "gsm"]),
    ("home", ["home", "privat", "personal", "personnel", "domicile"]),
    (
      "work",
      [
        "work", "business", "office", "direct", "company", "corporate", "dienstlich", "geschäftlich",
        "durchwahl",
        "professionnel", "trabajo",
      ]
    ),
    ("other", ["other", "secondary", "additional", "weitere", "sekundär"]),
  ]
}
