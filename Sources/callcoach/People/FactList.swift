import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Store

/// `callcoach fact list`: the facts about a person, a company or the market, with their numbers.
struct FactList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List facts with their numbers, the newest first for each name.",
    usage: """
      callcoach fact list --contact "Ann Hale"
      callcoach fact list --company "Hale & Son" --json
      callcoach fact list --market
      """)

  @Option(help: "The person they are about; their company's are left out.")
  var contact: String?
  @Option(help: "The company they are about.")
  var company: String?
  @Flag(help: "Facts about the whole trade.")
  var market = false
  @Flag(help: "Print a JSON array.")
  var json = false

  func validate() throws {
    guard [contact != nil, company != nil, market].count(where: { $0 }) == 1 else {
      throw ValidationError("Use one of --contact, --company and --market.")
    }
  }

  func run() throws {
    try DataFolder.read { store in
      let facts = try store.map { try $0.facts(about: owner(in: $0)) } ?? []
      if json {
        print(try SafeJSON.text(of: facts.map(FactFields.init)))
      } else if facts.isEmpty {
        print("No facts yet. Keep one with: callcoach fact add")
      } else {
        for fact in facts { print(ScreenText(FactWords.line(fact)).string) }
      }
    }
  }

  private func owner(in store: Store) throws -> FactOwner {
    if let contact { return .contact(try store.contact(named: contact).id) }
    if let company { return .account(try AccountNaming.account([company], in: store).id) }
    return .market
  }
}
