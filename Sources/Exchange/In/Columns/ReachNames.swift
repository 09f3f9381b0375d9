/// Which columns hold numbers or addresses, by the words that their names are made of: `Tel. dienstlich`,
/// `Phone (Mobile)`, `Primäre E-Mail-Adresse`. A name with any other word is left to be asked about: the phone of the
/// contact's owner is not the contact's.
enum ReachNames {
  /// The field of a column of this name; nil where a word of it is not known.
  static func field(for name: String) -> PersonField? {
    let words = ColumnWords.of(name)
    if words.isEmpty || words.count > 8 { return nil }
    if isMade(words, of: mailCores, with: mailQualifiers) { return .email }
    return isMade(words, of: phoneCores, with: phoneQualifiers) ? .phone : nil
  }

  /// Whether a name is that of a column that says what kind a number or an address is, and what is left of its key
  /// without that word: `Phone 1 Type`, `Phone type 1` and `Phone 1` have the same base.
  static func labelBase(of name: String) -> String? {
    let words = ColumnWords.of(name)
    guard words.contains(where: kindWords.contains) else { return nil }
    let rest = words.filter { !kindWords.contains($0) }
    guard !rest.isEmpty, field(for: rest.joined(separator: " ")) != nil else { return nil }
    return base(of: rest)
  }

  /// What is left of the key of a number's or an address's column without words such as `Value` and `Number`.
  static func base(of name: String) -> String { base(of: ColumnWords.of(name)) }

  private static func base(of words: [String]) -> String {
    words.filter { !["value", "number", "nummer", "address", "adresse", "numéro", "nr"].contains($0) }
      .joined()
  }

  private static func isMade(_ words: [String], of cores: Set<String>, with others: Set<String>) -> Bool {
    words.contains(where: cores.contains)
      && words.allSatisfy {
        cores.contains($0) || others.contains($0) || qualifiers.contains($0)
          || ($0.utf8.count <= 2 && Int($0) != nil)
      }
  }

  private static let kindWords: Set<String> = ["type", "label", "kind", "typ", "art", "tipo"]

  private static let phoneCores = set(
    """
    phone phones telephone telephones tel telefon telefonnummer telefonnummern fon téléphone téléphones teléfono \
    teléfonos telefono telefoni mobile mobiles mobil mobiltelefon mobiltelefonnummer mobilnummer mobilfunknummer \
    handy handynummer cell cellphone cellular portable móvil movil celular cellulare gsm rufnummer rufnummern \
    durchwahl haupttelefon autotelefon telefoonnummer telefoon dial
    """)

  private static let mailCores = set(
    "email emails mail mails emailadresse mailadresse mailadressen emailaddress emailaddresses courriel correo correos"
  )

  private static let phoneQualifiers = set(
    "number numbers nummer nummern num no nr numéro numero número nº car auto")
  private static let mailQualifiers = set(
    "e address addresses adresse adressen id électronique electrónico electronico")

  private static let qualifiers = set(
    """
    work business office home private personal other others alternate alternative additional secondary primary main \
    direct company corporate hq headquarters org organization organisation account contact person lead value verified \
    dienstlich geschäftlich geschaeftlich privat private weitere weiteres weiterer zentrale firma büro primär primäre \
    primärer sekundär sekundäre sekundärer zweite zweites haupt direkt unternehmen kontakt person \
    professionnel professionnelle pro personnel personnelle principal principale secondaire fixe bureau domicile \
    entreprise société standard de du la le l des autre \
    trabajo oficina casa particular empresa directo principal otro ufficio casa lavoro werk zakelijk
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map { String($0) })
  }
}
