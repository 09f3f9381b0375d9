/// The program that a file of contacts comes from, as far as its columns tell.
public enum ContactSource: String, CaseIterable, Hashable, Sendable {
  case hubspot, salesforce, pipedrive, linkedin, google, table, cards

  /// The source of a header.
  init(header names: [String]) {
    let keys = Set(names.map(ColumnNames.key))
    let isMarked = { (marks: [String]) in !keys.isDisjoint(with: marks) }
    if names.contains(where: { ColumnNames.personPart($0) != nil }) {
      self = .pipedrive
    } else if isMarked(["connectedon"]) && keys.isSuperset(of: ["firstname", "lastname"]) {
      self = .linkedin
    } else if keys.contains(where: { ColumnNames.numbered($0) != nil })
      || keys.isSuperset(of: ["givenname", "familyname", "groupmembership"])
    {
      self = .google
    } else if isMarked(Self.hubspotMarks) {
      self = .hubspot
    } else if isMarked(Self.salesforceMarks) || keys.isSuperset(of: ["accountname", "lastname"]) {
      self = .salesforce
    } else {
      self = .table
    }
  }

  /// Columns that HubSpot's exports have and others have not.
  private static let hubspotMarks = [
    "recordid", "contactowner", "lifecyclestage", "associatedcompany", "associatedcompanyids",
    "associatedcompanyidsprimary", "createdatehubspot",
  ]
  /// Names of Salesforce's API and labels of its reports that others have not.
  private static let salesforceMarks = [
    "accountid", "ownerid", "leadsource", "mailingstreet", "mailingcity", "mailingstateprovince",
    "mailingstate", "mailingcountry", "mailingzippostalcode", "accountowner", "leadowner", "companyaccount",
    "masterrecordid", "systemmodstamp",
  ]
}
