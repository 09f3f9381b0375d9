import ArgumentParser
import CallScript
import Cells
import Store

/// `callcoach contact add`: keeps a person.
struct ContactAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Keep a person to call.",
    usage: """
      callcoach contact add --first Ann --last Hale --company "Hale & Son" \\
        --role "Ops director" --phone "+49 30 1234567" --zone Europe/Berlin
      """)

  @Option(help: "First name, as you say it.")
  var first = ""
  @Option(help: "Last name.")
  var last = ""
  @Option(help: "The company; one that is known already is taken as the same.")
  var company = ""
  @Option(help: "What the person does there.")
  var role = ""
  @Option(help: "The number, written as you like.")
  var phone = ""
  @Option(help: "The e-mail address.")
  var email = ""
  @Option(help: "The person's time zone, for example Europe/Berlin.")
  var zone = ""
  @Option(
    name: [.customLong("region"), .customLong("country")],
    help: "Where they are called, an ISO 3166 code such as DE or US-FL; it picks the calling rules.")
  var region = ""

  func validate() throws {
    if [first, last, company].allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("Give a name: --first, --last or --company.")
    }
    _ = try ContactInput.zone(zone)
    _ = try ContactInput.region(region)
  }

  /// People of the same organisation, or of none, whose names can be taken for a contact's.
  private func namesakes(of contact: Contact, in store: Store) throws -> [Contact] {
    let skeleton = NameSkeleton.of(contact.displayName)
    let people =
      try contact.account.map { try store.people(at: $0.id) }
      ?? store.contacts(matching: contact.displayName, whom: .everybody).filter { $0.account == nil }
    return people.filter { NameSkeleton.of($0.displayName) == skeleton }
  }

  func run() throws {
    try DataFolder.write { store in
      let account = try ContactInput.account(company, in: store)
      let zone = try ContactInput.zone(zone)
      let contact = Contact(
        id: ContactID(Minting.identifier()), account: account, firstName: first, lastName: last, role: role,
        phone: phone, email: email, zone: zone, region: try ContactInput.region(region))
      let namesakes = try namesakes(of: contact, in: store)
      let holders = try store.contacts(withPhone: phone, orEmail: email, region: contact.region)
      try store.add(contact)
      print("Added \(ScreenText(contact.displayName).string) as \(contact.id).")
      for other in namesakes {
        StandardError.print(
          "Somebody of that name is there already: \(ScreenText(other.id.rawValue).string).")
      }
      ContactInput.tell(holders, of: contact)
      try ContactInput.tellAlike(contact, in: store)
      try ContactInput.remark(on: contact, in: store)
    }
  }
}
