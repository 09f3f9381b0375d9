/// Makes a person of the properties of one card.
struct CardAssembly {
  /// The line on which the card begins.
  let line: Int
  private var assembly: PersonAssembly
  /// What it says it is, where that is no person and no company.
  private var otherKind = ""
  private var showsCompany = false
  private var formattedName = ""
  private var names: [String] = []
  private var company = ""
  private var title = ""
  private var role = ""
  private var labels: [String: String] = [:]
  private var addresses: [(property: CardLine, field: PersonField, text: String)] = []

  init(line: Int) {
    self.line = line
    assembly = PersonAssembly(line: line)
  }

  /// Takes a property that means something here.
  mutating func take(_ property: CardLine, letters: CardLetters, problems: inout ReadingProblems) {
    guard Self.meant.contains(property.name) else { return }
    let decoded = letters.decode(property)
    if let charset = decoded.unknownCharset {
      problems.add(.unknownCharset(String(charset.prefix(40))), line: property.line)
    } else if decoded.unreadable > 0 {
      problems.add(.unreadableLetters(decoded.unreadable), line: property.line)
    }
    let text = decoded.text
    switch property.name {
    case "FN": if formattedName.isEmpty { formattedName = CardText.whole(text) }
    case "N": if names.isEmpty { names = CardText.parts(text, areLists: true) }
    case "ORG": if company.isEmpty { company = CardText.parts(text).first ?? "" }
    case "TITLE": if title.isEmpty { title = CardText.whole(text) }
    case "ROLE": if role.isEmpty { role = CardText.whole(text) }
    case "TEL": if !isMachine(property) { addresses.append((property, .phone, CardText.whole(text))) }
    case "EMAIL": addresses.append((property, .email, CardText.whole(text)))
    case "TZ": assembly.take(zone(text), as: .zone, problems: &problems)
    case "NOTE": assembly.take(CardText.whole(text), as: .note, problems: &problems)
    case "UID": assembly.take(CardText.whole(text), as: .record, problems: &problems)
    case "ADR": takePlace(CardText.parts(text), problems: &problems)
    case "X-ABLABEL": labels[property.group] = CardText.whole(text)
    case "X-ABSHOWAS": showsCompany = showsCompany || CardText.whole(text).uppercased() == "COMPANY"
    default: takeKind(CardText.whole(text).lowercased())
    }
  }

  /// The person, why they cannot be kept, or nil for a list of people.
  mutating func finish(problems: inout ReadingProblems) -> Result<ImportedPerson, PersonAssembly.Refusal>? {
    if otherKind == "group" { return nil }
    if !otherKind.isEmpty { return .failure(PersonAssembly.Refusal(kind: .notAPerson(otherKind))) }
    takeNames(problems: &problems)
    assembly.take(title.isEmpty ? role : title, as: .role, problems: &problems)
    for (property, field, text) in addresses where !text.isEmpty {
      let named = property.group.isEmpty ? nil : labels[property.group].map(AddressLabel.plain)
      assembly.take(
        text, as: field, label: named ?? Self.label(of: property.types), problems: &problems)
      if isPreferred(property) { assembly.preferLast(field) }
    }
    return assembly.finish()
  }

  private static let meant: Set<String> = [
    "FN", "N", "ORG", "TITLE", "ROLE", "TEL", "EMAIL", "TZ", "NOTE", "UID", "ADR", "KIND", "X-KIND",
    "X-ABLABEL", "X-ABSHOWAS", "X-ADDRESSBOOKSERVER-KIND",
  ]

  /// First the parts, family before given; else the name as it is shown, cut by guess.
  private mutating func takeNames(problems: inout ReadingProblems) {
    let family = NameGuess.joined(names.first ?? "", suffix: names.count > 4 ? names[4] : "")
    let given = names.count > 1 ? names[1] : ""
    if showsCompany {
      assembly.take(company.isEmpty ? formattedName : company, as: .company, problems: &problems)
      return
    }
    assembly.take(company, as: .company, problems: &problems)
    if !family.isEmpty || !given.isEmpty {
      assembly.take(given, as: .firstName, problems: &problems)
      assembly.take(family, as: .lastName, problems: &problems)
      if names.count > 3 { assembly.take(title: names[3]) }
    } else if formattedName != company, EmailText.read(formattedName) == nil {
      assembly.take(formattedName, as: .fullName, problems: &problems)
    }
  }

  private mutating func takePlace(_ parts: [String], problems: inout ReadingProblems) {
    guard parts.count >= 7 else { return }
    assembly.take(parts[6], as: .country, problems: &problems)
    if !parts[6].isEmpty { assembly.take(parts[4], as: .state, problems: &problems) }
  }

  private mutating func takeKind(_ kind: String) {
    if Self.otherKinds.contains(kind) { otherKind = kind }
    if kind == "org" { showsCompany = true }
  }

  /// Kinds of RFC 6350, RFC 6473 and RFC 6869 that are no people, and what calendars write for rooms and things.
  private static let otherKinds: Set<String> = [
    "group", "location", "room", "resource", "thing", "device", "application",
  ]

  /// A zone by its name; an offset such as `-05:00` says no place whose clocks change.
  private func zone(_ text: String) -> String {
    let whole = CardText.whole(text)
    return whole.utf8.contains(UInt8(ascii: "/")) ? whole : ""
  }

  /// A fax, a pager or a modem: nobody answers there.
  private func isMachine(_ property: CardLine) -> Bool {
    property.types.contains { AddressLabel.isMachine($0) || $0 == "BBS" }
  }

  private func isPreferred(_ property: CardLine) -> Bool {
    property.types.contains("PREF") || property.values(of: "PREF").contains("1")
  }

  private static func label(of types: [String]) -> String {
    if types.contains("CELL") || types.contains("IPHONE") { return "mobile" }
    return ["WORK", "HOME", "MAIN", "OTHER"].first(where: types.contains)?.lowercased() ?? ""
  }
}
