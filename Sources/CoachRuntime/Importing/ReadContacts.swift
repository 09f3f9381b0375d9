public import Exchange
import Foundation
public import Store

/// A file of contacts that was read, with the rows that the store takes.
public struct ReadContacts: Sendable {
  /// What was recognised.
  public let file: ContactsFile
  /// The people as the store takes them.
  public let rows: [ImportRow]
  /// What could not be used in the file.
  public let problems: ReadingProblems
  /// Lines behind the table that are a report's footer.
  public let footer: ClosedRange<Int>?
  /// Time zones that nobody knows, each with its line; the first, and how many there are.
  public let unknownZones: (first: [(line: Int, zone: String)], count: Int)
  /// Columns that are left out although they look like numbers or addresses.
  public let suspects: [ColumnSuspect]
  /// Whether columns are read as they were picked by hand for the same header before.
  public let usesKeptMapping: Bool
  /// Whether columns were picked by hand now.
  public let hasChoices: Bool

  /// Whether any column is known by its name or was picked by hand.
  public var hasKnownColumns: Bool { file.columns.contains { $0.field != .ignored } }

  /// Recognises and reads bytes. Columns that were picked before for the same header are read so again, unless
  /// `store` is nil; the choices come on top. `country` is that of everybody of whom the file tells none and no number
  /// another; `encoding` is how somebody says that its letters are written, nil where the bytes decide. A stop list may
  /// have rows without a name. `goingOn` is asked now and then; false stops with `stopped`.
  public init(
    _ bytes: [UInt8], choices: [ColumnChoice] = [], country: String = "", encoding: String? = nil,
    isStopList: Bool = false, store: Store?,
    goingOn: () -> Bool = { true }
  ) throws(ImportFailure) {
    var file = try Self.checked { () throws(ContactsFileError) in
      try ContactsFile(bytes, encodingName: encoding, converter: .platform)
    }
    let kept = try Self.mapping(for: file, in: store)
    if let kept { file.restore(kept) }
    try Self.checked { () throws(ContactsFileError) in
      for choice in choices { try file.choose(choice) }
    }
    let recognised = file
    let reading = try Self.checked { () throws(ContactsFileError) in
      isStopList
        ? try recognised.readStopList { _, _ in goingOn() } : try recognised.read { _, _ in goingOn() }
    }
    var zones = ZoneCache()
    self.file = file
    let program = Self.program(of: file)
    let place = RowCountry(country)
    rows = reading.people.map { place.placing(ImportRow($0, from: program, zones: &zones)) }
    problems = reading.problems
    footer = reading.footer
    suspects = reading.suspects
    unknownZones = (zones.unknown, zones.unknownCount)
    usesKeptMapping = kept != nil
    hasChoices = !choices.isEmpty
  }

  /// Keeps the columns as they were picked by hand, for the next file with the same header.
  public func keepMapping(in store: Store) throws(StoreError) {
    guard hasChoices, let fingerprint = file.fingerprint else { return }
    let fields = file.columns.map(\.field.rawValue)
    guard let text = try? JSONEncoder().encode(fields) else { return }
    try store.setImportMapping(fingerprint, String(decoding: text, as: UTF8.self))
  }

  /// Under which name the records of a file are kept: its program, or for a table of none that is known its header.
  private static func program(of file: ContactsFile) -> String {
    guard file.source == .table else { return file.source.rawValue }
    return "\(file.source.rawValue)/\(file.fingerprint ?? "")"
  }

  private static func mapping(for file: ContactsFile, in store: Store?) throws(ImportFailure)
    -> [PersonField]?
  {
    guard let store, let fingerprint = file.fingerprint else { return nil }
    do throws(StoreError) {
      guard let text = try store.importMapping(fingerprint) else { return nil }
      let names = (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? []
      let fields = names.compactMap(PersonField.init)
      return fields.count == names.count && fields.count == file.columns.count ? fields : nil
    } catch {
      throw .store(error)
    }
  }

  private static func checked<Value>(
    _ body: () throws(ContactsFileError) -> Value
  ) throws(ImportFailure) -> Value {
    do throws(ContactsFileError) { return try body() } catch { throw .file(error) }
  }
}

/// Time zones as files name them, each looked up once.
struct ZoneCache {
  private var known: [String: String?] = [:]
  /// The first that nobody knows.
  private(set) var unknown: [(line: Int, zone: String)] = []
  /// How often a zone is not known.
  private(set) var unknownCount = 0

  /// The name that is kept; empty for one that nobody knows. HubSpot writes `america_slash_new_york`.
  mutating func canonical(_ written: String, line: Int) -> String {
    if written.isEmpty { return "" }
    let found: String?
    if let cached = known[written] {
      found = cached
    } else {
      found = ZoneNames.canonical(written.replacing("_slash_", with: "/")) ?? ZoneAliases.zone(of: written)
      known[written] = found
    }
    if let found { return found }
    unknownCount += 1
    if unknown.count < 20 { unknown.append((line, written)) }
    return ""
  }
}

extension ImportRow {
  /// Takes over what a file tells of a person.
  init(_ person: ImportedPerson, from program: String, zones: inout ZoneCache) {
    self.init(
      line: person.line, firstName: person.firstName, lastName: person.lastName, company: person.company,
      role: person.role, phones: person.phones.map { Store.Address(label: $0.label, value: $0.value) },
      emails: person.emails.map { Store.Address(label: $0.label, value: $0.value) },
      zone: zones.canonical(person.zone, line: person.line), region: person.region, note: person.note,
      record: person.record.isEmpty ? nil : RecordName(source: program, id: person.record),
      stop: person.stop, mailStop: person.mailStop)
  }
}
