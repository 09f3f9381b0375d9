import CallScript
import CoachTesting
import Foundation
import Testing

@testable import CoachRuntime
@testable import Store

/// Whatever number stands in a file, nothing ends the process: each one is put to its extremes, and everything that
/// reads runs over it. A crash here is a trap: it ends the test run.
@Suite("Numbers in files at their extremes")
struct ExtremesTests {
  /// What is put in the place of a number: 2^63 either way, the signs, the first moment after year 9999.
  static let numbers: [Int64] = [.min, .max, -1, 0, 253_402_300_800_000]
  /// The same for JSON, with shapes that are no whole numbers.
  static let texts = numbers.map(String.init) + ["1e300", "0.5", "\"words\"", "null", "[]"]
  /// What is no number at all, for SQLite.
  private static let strangers = ["1e300", "'words'", "x'00ff'"]

  /// Whether everything is tried (`make extremes`); else what is likeliest to end a reader, in some seconds.
  private static let triesAll = ProcessInfo.processInfo.environment["CALLCOACH_EXTREMES"] == "all"

  /// What is put into a column.
  private static let columnValues =
    triesAll ? numbers.map(String.init) + strangers : ["-9223372036854775808", "9223372036854775807"]

  private static let office = Result { try NumberOffice() }

  // MARK: The data file

  @Test("in every column of whole numbers end no reader", arguments: NumberColumns.kinds.keys.sorted())
  func columns(table: String) throws {
    let office = try Self.office.get()
    #expect(try Bench(office).hasRows(table))
    var count = 0
    for column in try #require(NumberColumns.kinds[table]).keys.sorted() {
      let bench = try Bench(office)
      for value in Self.columnValues
      where try bench.put(value, into: column, of: table) {
        _ = EveryReader.run(at: bench.data)
        count += 1
      }
    }
    #expect(count >= 2)
    print("extremes: \(count) runs over the columns of \(table)")
  }

  @Test(
    "in every number of the JSON that the data file keeps end no reader",
    arguments: ["event", "happening", "next_move"])
  func kept(table: String) throws {
    let office = try Self.office.get()
    let bench = try Bench(office)
    var count = 0
    var names: Set<String> = []
    for text in Set(try bench.texts(of: table)).sorted() {
      for place in NumberPlaces.of(text) where Self.triesAll || names.insert(place.name).inserted {
        for value in Self.triesAll ? Self.texts : ["9223372036854775807"] {
          try bench.replace(text, by: place.replaced(with: value), in: table)
          _ = EveryReader.run(at: bench.data)
          count += 1
        }
      }
    }
    #expect(count >= 3)
    print("extremes: \(count) runs over the JSON of \(table)")
  }

  @Test("as they stand are all read, so that the readers mean something")
  func sound() throws {
    let bench = try Bench(try Self.office.get())
    let whole = EveryReader.run(at: bench.data)
    #expect(whole > 50)
    #expect(try bench.put("9223372036854775807", into: "days", of: "challenge"))
    #expect(EveryReader.run(at: bench.data) < whole)
  }

  @Test("in the header of the file end no reader, bit by bit")
  func header() throws {
    let office = try Self.office.get()
    let folder = try Scratch()
    // The number of the form, which is counted with, begins at byte 60.
    for bit in 0..<800 where Self.triesAll || bit % 13 == 0 || (480..<512).contains(bit) {
      var bytes = office.file
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      try bytes.write(to: folder.database)
      if let store = try? Store.open(at: folder.data) {
        _ = try? store.contacts()
        store.close()
      }
      try folder.clear()
    }
  }

  // MARK: Recordings

  @Test("in every number of a recorded call end no replay")
  func recording() throws {
    let office = try Self.office.get()
    var count = 0
    for place in NumberPlaces.of(office.recording) {
      for value in Self.texts {
        if let replay = try? Replay(text: place.replaced(with: value), scripts: [office.script]) {
          _ = ReplayText(replay).lines
        }
        count += 1
      }
    }
    #expect(count > 500)
    print("extremes: \(count) replays")
  }

  @Test("are refused in a recording with the line and the field")
  func refused() throws {
    let office = try Self.office.get()
    let first = try #require(NumberPlaces.of(office.recording).first { $0.name == "utc" })
    #expect(throws: ReplayError.badEvent(line: 1, .field("utc"))) {
      try Replay(text: first.replaced(with: "253402300800000"), scripts: [office.script])
    }
  }

  @Test("in a zone of a recording end no replay", arguments: texts)
  func zones(value: String) throws {
    let office = try Self.office.get()
    let zone = #"{"name":"X","initial":\#(value),"transitions":[{"from":\#(value),"offset":\#(value)}]}"#
    let pattern = /"rep_zone":\{.*?\]\}/
    let text = office.recording.replacing(pattern, with: "\"rep_zone\":\(zone)", maxReplacements: 1)
    #expect(text != office.recording)
    if let replay = try? Replay(text: text, scripts: [office.script]) { _ = ReplayText(replay).lines }
  }

  // MARK: Playbooks

  @Test(
    "in a condition of a playbook end no walk",
    arguments: ["more than", "less than", "at least", "not", ""],
    ["9223372036854775807", "-9223372036854775808"])
  func conditions(comparison: String, number: String) throws {
    for variable in ["tries", "dials", "company.news"] {
      let text = SamplePlaybook.text.replacing(
        "Say:\n- ", with: "Say:\n- x [only if {\(variable)} is \(comparison) \(number)]\n- ",
        maxReplacements: 1)
      guard let playbook = PlaybookReader.read(text).playbook else { continue }
      _ = Walk(Script(playbook))
    }
  }
}

/// A data folder of a test's own.
final class Scratch {
  let url = FileManager.default.temporaryDirectory.appending(path: "callcoach-" + UUID().uuidString)
  var data: String { url.appending(path: "data").path() }
  var database: URL { url.appending(path: "data/callcoach.db") }

  init() throws { try clear() }
  deinit { try? FileManager.default.removeItem(at: url) }

  /// Empties it.
  func clear() throws {
    try? FileManager.default.removeItem(at: url)
    try FileManager.default.createDirectory(
      at: url.appending(path: "data"), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
  }
}

/// A data file to be changed, one number at a time.
struct Bench {
  private let office: NumberOffice
  private let scratch: Scratch
  var data: String { scratch.data }

  init(_ office: NumberOffice) throws {
    self.office = office
    scratch = try Scratch()
    try office.file.write(to: scratch.database)
  }

  /// Begins anew and puts a value into a column, of all rows or of one; false where SQLite does not let it.
  func put(_ value: String, into column: String, of table: String) throws -> Bool {
    for condition in ["1", "\(column) = (SELECT max(\(column)) FROM \(table))"] {
      if (try? change("UPDATE \(table) SET \(column) = \(value) WHERE \(condition)")) != nil { return true }
    }
    return false
  }

  /// Whether there is anything to be changed in a table.
  func hasRows(_ table: String) throws -> Bool {
    let queue = try Opening.connect(to: scratch.database.path(), readOnly: true)
    return try BackupStore.run(queue) { db in
      try !Columns.all(db, "SELECT 1 FROM \(table) LIMIT 1") { try $0.number(0) }.isEmpty
    }
  }

  /// The texts of JSON in a table.
  func texts(of table: String) throws -> [String] {
    let queue = try Opening.connect(to: scratch.database.path(), readOnly: true)
    return try BackupStore.run(queue) { db in
      try Columns.all(db, "SELECT fields FROM \(table) WHERE fields IS NOT NULL") { try $0.text(0) }
    }
  }

  /// Begins anew and puts one text in the place of another.
  func replace(_ text: String, by other: String, in table: String) throws {
    let quoted = [other, text].map { "'" + $0.replacing("'", with: "''") + "'" }
    try change("UPDATE \(table) SET fields = \(quoted[0]) WHERE fields = \(quoted[1])")
  }

  private func change(_ sql: String) throws {
    try scratch.clear()
    try office.file.write(to: scratch.database)
    let queue = try Opening.connect(to: scratch.database.path(), readOnly: false)
    try BackupStore.run(queue) { db in
      try db.run("PRAGMA foreign_keys = OFF")
      try db.run(sql)
    }
  }
}
