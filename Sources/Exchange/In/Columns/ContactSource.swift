/// The program that a file of contacts comes from, as far as its columns tell.
public enum ContactSource: String, CaseIterable, Hashable, Sendable {
  case hubspot, salesforce, pipedrive, linkedin, google, dynamics, zoho, apollo, zoominfo, lusha, cognism,
    close,
    copper, freshsales, suitecrm, odoo, table, cards

  /// The source of a header.
  init(header names: [String]) {
    let keys = Set(names.map(ColumnNames.key))
    if names.contains(where: { ColumnNames.personPart($0) != nil }) {
      self = .pipedrive
    } else if keys.contains("connectedon"), keys.isSuperset(of: ["firstname", "lastname"]) {
      self = .linkedin
    } else if let named = Self.named.first(where: { source in keys.contains { $0.contains(source.rawValue) } }
    ) {
      self = named
    } else if let together = Self.together.first(where: { keys.isSuperset(of: $0.keys) })?.source {
      self = together
    } else if let marked = Self.marks.first(where: { !keys.isDisjoint(with: $0.keys) })?.source {
      self = marked
    } else if Self.isGoogle(keys) {
      self = .google
    } else if keys.isSuperset(of: ["accountname", "lastname"]) {
      self = .salesforce
    } else {
      self = .table
    }
  }

  private static func isGoogle(_ keys: Set<String>) -> Bool {
    keys.isSuperset(of: ["givenname", "familyname", "groupmembership"])
      || keys.contains { $0.hasSuffix("value") && ColumnNames.numbered($0) != nil }
  }

  /// Programs whose columns bear their names.
  private static let named: [ContactSource] = [.zoominfo, .lusha, .cognism, .copper]

  /// Columns that stand together in the exports of one program only, though each is in others too.
  private static let together: [(source: ContactSource, keys: [String])] = [
    (.zoho, ["recordid", "accountname", "lastname"]),
    (.suitecrm, ["officephone", "accountname", "lastname"]),
    (.close, ["leadid", "leadname", "name"]),
  ]

  /// Columns that the exports of one program have and others have not, the surest first.
  private static let marks: [(source: ContactSource, keys: [String])] = [
    (.dynamics, ["donotmodifycontact", "donotmodifylead", "donotbulkemail", "parentcustomerid"]),
    (.zoho, ["contactownerid", "leadownerid", "accountnameid", "modifiedbyid"]),
    (.apollo, ["apollocontactid", "apolloaccountid", "companynameforemails", "workdirectphone"]),
    (.close, ["leaddisplayname", "primarycontactname", "primarycontactprimaryphone"]),
    (.freshsales, ["salesaccounts", "salesaccount", "customerfit"]),
    (.suitecrm, ["phonework", "primaryaddresscountry"]),
    (.odoo, ["parentid", "parentidname", "relatedcompany", "countryidname"]),
    (
      .hubspot,
      [
        "recordid", "contactowner", "lifecyclestage", "associatedcompany", "associatedcompanyids",
        "associatedcompanyidsprimary", "createdatehubspot", "datensatzid", "zuständigermitarbeiter",
        "zugehörigesunternehmen", "iddefiche", "iddefichedinformations", "propriétaireducontact",
        "entrepriseassociée",
      ]
    ),
    // Names of Salesforce's API and labels of its reports.
    (
      .salesforce,
      [
        "accountid", "ownerid", "leadsource", "mailingstreet", "mailingcity", "mailingstateprovince",
        "mailingstate", "mailingcountry", "mailingzippostalcode", "accountowner", "leadowner",
        "companyaccount",
        "masterrecordid", "systemmodstamp",
      ]
    ),
  ]
}
