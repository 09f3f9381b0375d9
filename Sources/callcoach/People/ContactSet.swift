import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Store

/// `callcoach contact set NAME`: changes what is known of a person.
struct ContactSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change what is known of a person; what is not named stays.",
    usage: """
      callcoach contact set Ann Hale --zone Asia/Kolkata --phone "+91 22 1234567"
      callcoach contact set 01K9Z3 --email ""
      """)

  @Argument(help: "The name, the beginning of it, or the beginning of the identifier.")
  var name: [String]
  @Option(help: "First name, as you say it.")
  var first: String?
  @Option(help: "Last name.")
  var last: String?
  @Option(help: "The company; one that is known already is taken as the same.")
  var company: String?
  @Option(help: "What the person does there.")
  var role: String?
  @Option(help: "The number, written as you like.")
  var phone: String?
  @Option(help: "The e-mail address.")
  var email: String?
  @Option(help: "The person's time zone, for example Europe/Berlin.")
  var zone: String?
  @Option(
    name: [.customLong("region"), .customLong("country")],
    help: "Where they are called, an ISO 3166 code such as DE or US-FL.")
  var region: String?
  @Option(help: "A note about them.")
  var note: String?
  @Flag(
    inversion: .prefixedNo, help: "Whether they stand by you: a happy client, or somebody who helps inside.")
  var champion: Bool?

  func validate() throws {
    if champion == nil,
      [first, last, company, role, phone, email, zone, region, note].allSatisfy({ $0 == nil })
    {
      throw ValidationError(
        "Say what to change: --first, --last, --company, --role, --phone, --email, --zone, --region, --note "
          + "or --champion.")
    }
    _ = try zone.map(ContactInput.zone)
    _ = try region.map(ContactInput.region)
  }

  func run() throws {
    try DataFolder.write { store in
      let contact = try changed(try store.contact(named: name.joined(separator: " ")), in: store)
      let names = [contact.firstName, contact.lastName, contact.account?.name ?? ""]
      if names.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
        throw DataExit.complain("Leave a name: --first, --last or --company.", DataExit.usage)
      }
      let holders = try store.contacts(withPhone: phone ?? "", orEmail: email ?? "", region: contact.region)
      guard var details = try store.details(of: contact.id) else {
        throw StoreError.noSuchContact(contact.id.rawValue)
      }
      details.contact = contact
      if let note { details.note = note }
      if let champion { details.isChampion = champion }
      try store.save(details)
      print("Changed \(ScreenText(contact.displayName).string), \(contact.id).")
      ContactInput.tell(holders, of: contact)
      if company != nil { try ContactInput.tellAlike(contact, in: store) }
      try ContactInput.remark(on: contact, in: store)
    }
  }

  private func changed(_ known: Contact, in store: Store) throws -> Contact {
    var contact = known
    if let first { contact.firstName = first }
    if let last { contact.lastName = last }
    if let company { contact.account = try ContactInput.account(company, in: store) }
    if let role { contact.role = role }
    if let phone { contact.phone = phone }
    if let email { contact.email = email }
    if let zone { contact.zone = try ContactInput.zone(zone) }
    if let region { contact.region = try ContactInput.region(region) }
    return contact
  }
}
