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

  func validate() throws {
    if [first, last, company].allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("Give a name: --first, --last or --company.")
    }
    if !zone.isEmpty, !ZoneNames.isKnown(zone) {
      let hint = ZoneNames.nearest(to: zone).map { " Did you mean \($0)?" } ?? " Write it like Europe/Berlin."
      throw ValidationError("No time zone is called “\(ScreenText(zone).string)”.\(hint)")
    }
  }

  func run() throws {
    try DataFolder.write { store in
      let account = try company.isEmpty ? nil : account(in: store)
      let contact = Contact(
        id: ContactID(Minting.identifier()), account: account, firstName: first, lastName: last, role: role,
        phone: phone, email: email, zone: zone)
      let namesakes = try store.contacts(matching: contact.displayName, whom: .everybody)
        .filter { $0.displayName == contact.displayName && $0.account == account }
      try store.add(contact)
      print("Added \(ScreenText(contact.displayName).string) as \(contact.id).")
      for other in namesakes { say("Somebody of that name is there already: \(other.id).") }
      if try store.isSuppressed(contact.id) {
        say("This person, number or address asked not to be contacted; no list to call will show it.")
      }
      if zone.isEmpty {
        say("No time zone is known, so callcoach cannot tell the hour there; add one with --zone.")
      }
    }
  }

  private func account(in store: Store) throws -> Account {
    if let known = try store.account(named: company) { return known }
    return Account(id: AccountID(Minting.identifier()), name: company)
  }

  private func say(_ words: String) { StandardError.print(ScreenText(words).string) }
}
