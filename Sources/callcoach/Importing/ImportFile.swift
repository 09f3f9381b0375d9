import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Exchange
import Glibc
import Store

/// `callcoach import FILE`: takes people in from a file.
struct ImportFile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "file",
    abstract: "Take people in from a CSV or vCard file.",
    usage: """
      callcoach import leads.csv --dry-run
      callcoach import leads.csv
      callcoach import leads.csv --update --dry-run
      callcoach import do-not-call.csv --stop --dry-run
      callcoach import leads.csv --map "Wer=name" --map "#4=phone" --yes
      callcoach import - --yes --json < contacts.vcf
      """,
    discussion: """
      What it is is decided by its content: tables of HubSpot, Salesforce, Pipedrive, LinkedIn, Google Contacts or with \
      plain names of columns, and address cards. First it says what would happen; nothing is kept before you say so.
      Somebody who is known is found by e-mail address, then number, then name and company. Empty fields are filled, \
      further numbers and addresses added; what is known otherwise stays and is told. Who asked not to be contacted \
      stays so. Fields for --map: \(Self.fields).
      """)

  private static let fields = PersonField.allCases.map(\.rawValue).joined(separator: ", ")

  @Flag(name: .customLong("dry-run"), help: "Say what would happen and keep nothing.")
  var isDryRun = false
  @Flag(help: "Do not ask; needed where there is no terminal, and with -.")
  var yes = false
  @Flag(help: "Print a JSON object.")
  var json = false
  @Flag(
    name: .customLong("update"),
    help: "Where the file says something else than is known, the file counts. What it does not say stays.")
  var isUpdate = false
  @Flag(
    name: .customLong("stop"),
    help:
      "The file lists whom nobody may contact: each number, address, or name with company becomes a request.")
  var isStopList = false
  @Option(help: "With --stop: why, in a few words; “on a stop list” when left out.")
  var reason: String?
  @Option(
    name: .customLong("map"),
    help:
      "Read a column, by name or by #number, as a field, for example \"Firma=company\"; kept for next time.")
  var choices: [ColumnChoiceArgument] = []
  @Option(
    help: "The country of everybody in the file of whom none is told, an ISO 3166 code such as GB or DE.")
  var country = ""
  @Option(
    help:
      "How the letters of the file are written, for example CP850 or MACINTOSH; its bytes tell when left out."
  )
  var encoding: String?
  @Flag(
    name: .customLong("keep-unclear"),
    help: "Rows of which it is not clear who they are become new people instead of being left out.")
  var keepsUnclear = false
  @Argument(help: "The file; - reads standard input.", completion: .file(extensions: ["csv", "vcf", "txt"]))
  var file: String

  func validate() throws {
    if !country.isEmpty { _ = try ContactInput.country(country) }
    if isDryRun, yes { throw ValidationError("Choose --dry-run or --yes.") }
    if isStopList, isUpdate { throw ValidationError("Choose --stop or --update.") }
    if isStopList, keepsUnclear { throw ValidationError("Choose --stop or --keep-unclear.") }
    if reason != nil, !isStopList { throw ValidationError("--reason goes with --stop.") }
  }

  private var policy: ImportPolicy {
    ImportPolicy(fileCounts: isUpdate, addsUnclear: keepsUnclear)
  }

  func run() throws {
    let bytes = try bytes()
    if isStopList { return try stop(bytes) }
    if isDryRun {
      try DataFolder.read { store in
        let contacts = try contacts(bytes, store)
        // Where nobody is known yet, everybody is new.
        let outcome =
          try store?.previewImport(contacts.rows, policy: policy)
          ?? Store.previewImportIntoNothing(contacts.rows, policy: policy)
        try show(ImportReport(path: path, contacts: contacts, outcome: outcome, state: .preview))
      }
    } else {
      try DataFolder.write { store in try take(try contacts(bytes, store), into: store) }
    }
  }

  private func take(_ contacts: ReadContacts, into store: Store) throws {
    if !yes, try !isWanted(contacts, store) { return try contacts.keepMapping(in: store) }
    let now = SystemClock().stamp().utc
    let batch = ImportBatch(
      id: Minting.identifier(), at: now, source: contacts.file.source.rawValue, path: path)
    let progress = ProgressLine("Keeping")
    let outcome = try store.keepImport(contacts.rows, as: batch, policy: policy, mint: Minting.identifier) {
      done, total in
      progress.show(done, of: total)
      return true
    }
    progress.clear()
    try contacts.keepMapping(in: store)
    let state = outcome.changes == 0 ? ImportReport.State.nothing : .kept
    let report = ImportReport(path: path, contacts: contacts, outcome: outcome, state: state)
    if yes || json { try show(report) } else { print(ScreenText(report.done).string) }
  }

  /// Shows what would happen and asks; false where nothing would.
  private func isWanted(_ contacts: ReadContacts, _ store: Store) throws -> Bool {
    let preview = try store.previewImport(contacts.rows, policy: policy)
    let state = preview.changes == 0 ? ImportReport.State.nothing : .preview
    let report = ImportReport(path: path, contacts: contacts, outcome: preview, state: state)
    // With --json the object is printed once, at the end.
    if !json || state == .nothing { try show(report) }
    if state == .nothing { return false }
    try ask(preview)
    return true
  }

  private func ask(_ preview: ImportOutcome) throws {
    try mayAsk()
    let people = preview.changes == 1 ? "1 person" : "\(preview.changes) people"
    StandardError.print("Type yes to add or change \(people):")
    guard readLine() == "yes" else { throw DataExit.complain("Nothing was kept.", DataExit.usage) }
  }

  private func show(_ report: ImportReport) throws {
    if json { return print(try SafeJSON.text(of: report.fields)) }
    for line in report.lines { print(ScreenText(line).string) }
  }

  // MARK: Stop lists

  private func stop(_ bytes: [UInt8]) throws {
    if isDryRun {
      return try DataFolder.read { store in
        let contacts = try contacts(bytes, store)
        let outcome =
          try store?.previewStopList(contacts.rows) ?? Store.previewStopListIntoNothing(contacts.rows)
        try StopListReport(path: path, contacts: contacts, outcome: outcome, state: .preview).show(
          asJSON: json)
      }
    }
    try DataFolder.write { store in
      let contacts = try contacts(bytes, store)
      let preview = try store.previewStopList(contacts.rows)
      if !json {
        try StopListReport(path: path, contacts: contacts, outcome: preview, state: .preview).show(
          asJSON: false)
      }
      if !yes { try askToStop() }
      let outcome = try store.keepStopList(
        contacts.rows, at: SystemClock().stamp().utc, reason: reason ?? "on a stop list")
      try contacts.keepMapping(in: store)
      if json {
        try StopListReport(path: path, contacts: contacts, outcome: outcome, state: .kept).show(asJSON: true)
      } else {
        print(StopListWords.done(outcome))
      }
    }
  }

  private func askToStop() throws {
    try mayAsk()
    StandardError.print("Type yes to keep these requests; they are not undone with imports:")
    guard readLine() == "yes" else { throw DataExit.complain("Nothing was kept.", DataExit.usage) }
  }

  private func mayAsk() throws {
    guard file != "-", isatty(STDIN_FILENO) == 1 else {
      throw DataExit.complain(
        "Nothing was kept. Say --yes to keep it, or --dry-run to look only.", DataExit.usage)
    }
  }

  // MARK: Reading

  private func bytes() throws -> [UInt8] {
    do throws(ContactsInputError) {
      return try file == "-" ? ContactsInput.standardInput() : ContactsInput.bytes(at: path)
    } catch {
      let code = if case .tooBig = error { DataExit.data } else { DataExit.noInput }
      throw DataExit.complain(ImportSentence.text(for: .input(error), path: name), code)
    }
  }

  private func contacts(_ bytes: [UInt8], _ store: Store?) throws -> ReadContacts {
    do throws(ImportFailure) {
      return try ReadContacts(
        bytes, choices: choices.map(\.choice), country: country.uppercased(), encoding: encoding,
        isStopList: isStopList, store: store)
    } catch {
      switch error {
      case .store(let trouble): throw trouble
      case .file(.noSuchColumn), .file(.ambiguousColumn), .file(.unknownEncoding):
        throw DataExit.complain(ImportSentence.text(for: error, path: name), DataExit.usage)
      case .file, .input: throw DataExit.complain(ImportSentence.text(for: error, path: name), DataExit.data)
      }
    }
  }

  private var name: String { file == "-" ? "standard input" : path }

  /// Where the file is; a dropped one may have come in quotes or as an address.
  private var path: String { DroppedPath.meant(by: file) }
}

/// `COLUMN=FIELD`, as typed; the last equals sign counts.
struct ColumnChoiceArgument: ExpressibleByArgument {
  let choice: ColumnChoice

  init?(argument: String) {
    guard let sign = argument.lastIndex(of: "="), sign != argument.startIndex,
      let field = PersonField(rawValue: argument[argument.index(after: sign)...].lowercased())
    else { return nil }
    choice = ColumnChoice(column: String(argument[..<sign]), field: field)
  }
}
