import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Store

/// `callcoach fact add`: keeps a researched fact.
struct FactAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Keep a researched fact, in the words you would say.",
    usage: """
      callcoach fact add individual.talk --contact "Ann Hale" \\
        --text "your talk at the trade day" --concern "thinner margins" --source "their site"
      callcoach fact add company.site --company "Hale & Son" --text "the new yard in Kiel"
      callcoach fact add market.pay --market --text "pay in the trade went up by a tenth"
      """)

  @Argument(help: "Which fact of the playbook it fills: individual.…, company.… or market.…")
  var id: String
  @Option(help: "The person it is about, or whose company it is about.")
  var contact: String?
  @Option(help: "The company it is about.")
  var company: String?
  @Flag(help: "It is about the whole trade.")
  var market = false
  @Option(help: "The fact as you would speak it.")
  var text: String
  @Option(help: "The concern it points to, as you would speak it.")
  var concern = ""
  @Option(help: "Where you found it.")
  var source = ""
  @Option(help: "The day it was true, for example 2026-10-02; today when left out.")
  var date: String?
  @Option(help: "The playbook to check the name against.", completion: .file(extensions: ["md"]))
  var playbook: String?

  func validate() throws {
    guard scope != nil, isWellNamed else {
      throw ValidationError(
        "“\(ScreenText(id).string)” is no name of a fact. Write individual.…, company.… or market.…")
    }
    if text.allSatisfy(\.isWhitespace) { throw ValidationError("--text must say something.") }
    if let date, CivilDate(iso: date) == nil {
      throw ValidationError("“\(ScreenText(date).string)” is no day. Write it like 2026-10-02.")
    }
    try validateOwner()
  }

  private var scope: FactScope? { id.split(separator: ".").first.flatMap { FactScope(rawValue: String($0)) } }

  private var isWellNamed: Bool {
    let parts = id.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain = parts.last?.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 45
    }
    return parts.count == 2 && parts.last?.isEmpty == false && isPlain == true
  }

  private func validateOwner() throws {
    guard [contact != nil, company != nil, market].count(where: { $0 }) <= 1 else {
      throw ValidationError("Use one of --contact, --company and --market.")
    }
    switch scope {
    case .market? where contact != nil || company != nil:
      throw ValidationError("\(id) is about the market; leave --contact and --company out.")
    case .company? where contact == nil && company == nil:
      throw ValidationError(
        "\(id) is about a company; name it with --company, or somebody there with --contact.")
    case .individual? where contact == nil:
      throw ValidationError("\(id) is about a person; name them with --contact.")
    case .market?, .company?, .individual?, nil: break
    }
  }

  func run() throws {
    let folders = try DataFolder.folders()
    try DataFolder.write { store in
      let owner = try owner(in: store)
      let now = SystemClock().stamp()
      let today = CivilMoment(now.utc, offset: now.offset).date
      let fact = Fact(
        id: FactID(id), text: text, concern: concern, source: source,
        date: date.flatMap(CivilDate.init(iso:)) ?? today)
      if fact.date > today { say("\(fact.date.iso) lies ahead; the fact is kept all the same.") }
      try store.add(fact, about: owner)
      print("Kept \(id).")
    }
    if let warning = FactNames.warning(for: FactID(id), playbook: playbook, folders: folders) { say(warning) }
  }

  private func owner(in store: Store) throws -> FactOwner {
    switch scope {
    case .market?, nil: return .market
    case .individual?: return .contact(try store.contact(named: contact ?? "").id)
    case .company?:
      if let company { return .account(try account(named: company, in: store).id) }
      let person = try store.contact(named: contact ?? "")
      if let account = person.account { return .account(account.id) }
      throw DataExit.complain("No company is known of \(person.displayName). Use --company.", DataExit.data)
    }
  }

  private func account(named name: String, in store: Store) throws -> Account {
    if let known = try store.account(named: name) { return known }
    let made = Account(id: AccountID(Minting.identifier()), name: name)
    try store.add(made)
    say("Nobody is known at \(name) yet; add people with: callcoach contact add --company …")
    return made
  }

  private func say(_ words: String) { StandardError.print(ScreenText(words).string) }
}
