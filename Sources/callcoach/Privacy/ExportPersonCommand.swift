import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Exchange
import Store

/// `callcoach export-person CONTACT`: all that is kept of a person, to be handed over.
struct ExportPersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export-person",
    abstract: "Write all that is kept of a person, as JSON and as a page for reading.",
    usage: """
      callcoach export-person Ann Hale
      callcoach export-person Ann Hale --json ann.json --html ann.html
      callcoach export-person Ann Hale --html -
      """,
    discussion: "Without --json and --html the JSON is printed. Files are for your eyes only (0600).")

  @Option(help: "Write JSON to this file; - prints it.", completion: .file(extensions: ["json"]))
  var json: String?
  @Option(help: "Write a page to this file; - prints it.", completion: .file(extensions: ["html"]))
  var html: String?
  @Flag(help: "Replace files that are there already.")
  var force = false
  @Argument(help: "The name, the beginning of it, or the beginning of the identifier.")
  var name: [String]

  func validate() throws {
    if json == "-", html == "-" { throw ValidationError("Only one of them can be printed.") }
    if json?.isEmpty == true || html?.isEmpty == true { throw ValidationError("A file needs a name.") }
  }

  func run() throws {
    let person = name.joined(separator: " ")
    try Planning.read { store, desk in
      let contact = try store.contact(named: person)
      let moves = try desk.moves(of: contact.id).map(\.move)
      guard
        let dossier = try PersonDossier(
          of: contact.id, in: store, moves: moves, written: SystemClock().stamp())
      else { throw StoreError.noSuchContact(contact.id.rawValue) }
      if json != nil || html == nil {
        try write(try SafeJSON.text(of: dossier.fields) + "\n", to: json ?? "-")
      }
      if let html { try write(HTMLPage.text(dossier.page), to: html) }
    } without: {
      throw StoreError.noSuchContact(person)
    }
  }

  private func write(_ text: String, to path: String) throws {
    if path == "-" { return print(text, terminator: "") }
    do throws(FileWritingError) {
      try FileWriting.writePrivate(path, bytes: Array(text.utf8), force: force)
    } catch {
      throw DataExit.complain(FileWritingSentence.text(for: error), DocumentOutput.code(for: error))
    }
    StandardError.print(ScreenText("Wrote \(path).").string)
  }
}
