/// Which names of columns stand for which field.
///
/// From the header rows that HubSpot, Salesforce (names of the API and labels of reports), Pipedrive, LinkedIn, Google
/// Contacts and Outlook write, and plain names in five languages. Case, blanks and punctuation do not count.
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
    let key = key(name)
    if key.contains("fax") || key.contains("assistant") { return .ignored }
    if let (part, isPerson) = personPart(name) { return pipedriveField(part, isPerson: isPerson) }
    if let field = numbered(key) { return field }
    return byKey[key] ?? .ignored
  }

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
    if isPerson { return key == "id" ? .record : byKey[key] ?? .ignored }
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
    ("address", ["country": .country, "region": .state]),
  ]

  private static let kinds: [(label: String, words: [String])] = [
    ("mobile", ["mobile", "mobil", "cell", "handy", "móvil", "portable"]),
    ("home", ["home", "privat", "personal"]),
    ("work", ["work", "business", "office", "direct", "company"]),
    ("other", ["other", "secondary", "additional"]),
  ]

  private static let byKey: [String: PersonField] = {
    var table: [String: PersonField] = [:]
    for (field, names) in fields {
      for name in names.split(separator: " ") { table[String(name)] = field }
    }
    return table
  }()

  private static let fields: [(PersonField, String)] = [
    (.firstName, "firstname givenname forename first vorname prénom prenom nombre"),
    (.lastName, "lastname surname familyname last nachname nomdefamille nom apellido apellidos cognome"),
    (
      .fullName,
      "name fullname contact contactname person personname displayname ansprechpartner kontakt kontaktname"
    ),
    (
      .company,
      """
      company companyname account accountname organization organisation organizationname organisationname employer \
      associatedcompany companyaccount firma firmenname unternehmen société societe entreprise empresa azienda
      """
    ),
    (
      .role,
      "jobtitle title position role jobposition organizationtitle funktion berufsbezeichnung poste cargo"
    ),
    (
      .phone,
      """
      phone phonenumber telephone telephonenumber tel telefon telefonnummer téléphone teléfono telefono workphone \
      businessphone businessphone2 officephone directphone companyphone companymainphone mainphone primaryphone \
      phone1 phone2 phone3 mobile mobilephone mobilephonenumber mobilenumber cell cellphone cellphonenumber handy \
      mobil mobiltelefon móvil homephone homephone2 otherphone
      """
    ),
    (
      .email,
      """
      email emails emailaddress emailaddresses emailadresse mail primaryemail workemail businessemail personalemail \
      secondaryemail otheremail email1 email2 email3 email2address email3address additionalemailaddresses \
      correo correoelectrónico courriel
      """
    ),
    (.zone, "timezone tz zeitzone"),
    (
      .country,
      "country countryregion countrycode mailingcountry mailingcountrycode businesscountryregion land pays país"
    ),
    (
      .state,
      """
      state stateregion stateprovince statecode mailingstate mailingstatecode mailingstateprovince businessstate \
      province bundesland
      """
    ),
    (.note, "note notes description comment comments remark remarks notiz notizen bemerkung bemerkungen"),
    (.record, "recordid id contactid leadid personid"),
  ]
}
