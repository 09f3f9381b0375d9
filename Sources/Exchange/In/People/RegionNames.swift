import CallScript

/// Names of countries, and of the states of some of them, as codes of ISO 3166.
enum RegionNames {
  /// The code of a country and a part of it, each written as a code or a name; empty where the country is not known.
  ///
  /// A state alone says nothing: Georgia is a country too.
  static func code(country: String, state: String) -> String {
    let land = code(of: country)
    if state.isEmpty || land.utf8.count != 2 { return land }
    let letters = state.uppercased()
    if let known = states[land] {
      if let code = known[folded(state)] { return land + "-" + code }
      let short = letters.hasPrefix(land + "-") ? String(letters.dropFirst(3)) : letters
      return known.values.contains(short) ? land + "-" + short : land
    }
    return letters.hasPrefix(land + "-") ? RegionCode.canonical(letters) ?? land : land
  }

  private static func code(of country: String) -> String {
    if country.isEmpty { return "" }
    let upper = country.uppercased()
    if upper.utf8.count == 2, codes.contains(upper) { return upper }
    if upper.utf8.count > 3, upper.utf8.dropFirst(2).first == 0x2D, let code = RegionCode.canonical(upper),
      codes.contains(String(code.prefix(2)))
    {
      return code
    }
    return countries[folded(country)] ?? ""
  }

  private static func folded(_ name: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in name.lowercased().unicodeScalars where scalar.properties.isAlphabetic {
      letters.append(scalar)
    }
    let word = String(letters)
    return word.hasPrefix("the") && word.utf8.count > 3 ? String(word.dropFirst(3)) : word
  }

  private static let codes = Set(countries.values)

  private static let countries = table(RegionTables.countries)
  private static let states = [
    "US": table(RegionTables.unitedStates), "CA": table(RegionTables.canada),
    "AU": table(RegionTables.australia),
    "BR": table(RegionTables.brazil), "MX": table(RegionTables.mexico),
  ]

  /// `DE Germany|Deutschland`, one to a line.
  private static func table(_ text: String) -> [String: String] {
    var table: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let code = String(line.prefix { $0 != " " })
      for name in line.dropFirst(code.count + 1).split(separator: "|") { table[folded(String(name))] = code }
    }
    return table
  }
}
