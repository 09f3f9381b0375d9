import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Store

/// `callcoach account set NAME`: renames an organisation.
struct AccountSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Give an organisation another name.",
    usage: """
      callcoach account set Hale & Son --name "Hale & Daughter"
      """)

  @Flag(help: "Print a JSON object.")
  var json = false
  @Option(help: "The new name.")
  var name: String
  @Argument(help: "The name, beginnings of its words, or the identifier.")
  var account: [String]

  func validate() throws {
    if name.allSatisfy(\.isWhitespace) { throw ValidationError("--name must say something.") }
  }

  func run() throws {
    try DataFolder.write { store in
      let known = try AccountNaming.account(account, in: store)
      if let other = try store.account(named: name), other.id != known.id {
        throw DataExit.complain(
          "There is an organisation called “\(other.name)” already (\(other.id)).", DataExit.data)
      }
      try store.save(Account(id: known.id, name: name))
      if json {
        print(try SafeJSON.text(of: ["id": known.id.rawValue, "name": name]))
      } else {
        print(ScreenText("\(known.name) is called \(name) now.").string)
      }
    }
  }
}
