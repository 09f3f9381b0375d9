import CallScript
import Foundation
import Glibc
import Testing

@testable import Store

@Suite("A file that is put back")
struct RestoreTests {
  private let folder = TemporaryFolder()
  private let moment = Instant(milliseconds: 1_795_601_700_000)  // 2026-11-25 10:15:00 UTC

  /// Somebody as another machine knows them: another identifier, another form of the number.
  private let annElsewhere = Samples.contact(
    "01ANNELSEWHERE", account: Account(id: AccountID("01HALEELSEWHERE"), name: "Hale & Son"),
    phone: "030 1234567", email: "ANN@hale.example")

  /// A store of its own, with a key of its own, and a backup of it.
  private func backup(_ name: String, _ fill: (Store) throws -> Void) throws -> String {
    let store = try Store.open(at: folder.path + "/" + name)
    defer { store.close() }
    try fill(store)
    return try store.backUp(to: BackupFolder(folder.path + "/" + name + "-copies"), at: moment).path
  }

  private func use(_ fill: (Store) throws -> Void) throws {
    let store = try Store.open(at: folder.data)
    try fill(store)
    store.close()
  }

  private func restored(_ path: String) throws -> (Restoration, Store) {
    (try Store.restore(path, into: folder.data, at: moment), try Store.open(at: folder.data))
  }

  @Test("What was written for a calendar since the copy was made is known in the file that is put back")
  func calendar() throws {
    func entry(_ id: String, _ sequence: Int, _ contact: ContactID = Samples.ann.id) -> CalendarEntry {
      CalendarEntry(
        id: id, contact: contact, move: MoveKey(.attend, contact, cause: "01C"), kind: .attend,
        start: Samples.now,
        minutes: 30, sequence: sequence)
    }
    try use { store in
      try store.add(Samples.ann)
      try store.keep([entry("01U", 0), entry("01V", 3)], at: Samples.now)
    }
    let copies = BackupFolder(folder.path + "/copies")
    var copy = ""
    try use { store in
      copy = try store.backUp(to: copies, at: moment).path
      let bob = Samples.contact("01BOB", first: "Bob")
      try store.add(bob)
      try store.keep([entry("01U", 2), entry("01W", 1, bob.id)], at: Samples.now)
    }
    let (_, store) = try restored(copy)
    let kept = try store.calendarEntries()
    #expect(kept.map(\.id) == ["01U", "01V", "01W"])
    #expect(kept.map(\.sequence) == [2, 3, 1])
    #expect(kept.map(\.contact) == [Samples.ann.id, Samples.ann.id, nil])
    #expect(kept.last?.move == nil)
  }

  // MARK: Requests, with another key

  @Test("A request in the file in use holds in a copy that was made with another key")
  func otherKey() throws {
    let copy = try backup("old") { try $0.add(annElsewhere) }
    try use { store in
      try store.add(Samples.ann)
      try store.suppress(Samples.ann.id, scope: .person, at: Samples.now, reason: "never again")
    }
    let (restoration, store) = try restored(copy)
    #expect(restoration.requests > 0)
    #expect(try store.isSuppressed(annElsewhere.id))
    #expect(try store.suppression(of: annElsewhere.id)?.reason == "never again")
    #expect(try store.isSuppressed(address: "ann@hale.example"))
  }

  @Test(
    "Whoever comes under a number, an address or a name that asked in the file of the other key is stopped",
    arguments: [
      Samples.contact("01NEW", first: "Somebody", last: "Else", phone: "+49 (30) 123 45 67"),
      Samples.contact("01NEW", first: "Somebody", last: "Else", email: "ann@hale.example"),
      Samples.contact("01NEW", account: Account(id: AccountID("01H"), name: "hale & son")),
    ])
  func comesBack(_ newcomer: Contact) throws {
    let copy = try backup("old") { try $0.add(CanaryOffice.bob) }
    try use { store in
      try store.add(Samples.ann)
      try store.suppress(Samples.ann.id, scope: .person, at: Samples.now)
    }
    let (_, store) = try restored(copy)
    #expect(try !store.isSuppressed(CanaryOffice.bob.id))
    try store.add(newcomer)
    #expect(try store.isSuppressed(newcomer.id))
  }

  @Test("A second number that is added later is recognised under the other key too, and by an import")
  func recognisedLater() throws {
    let copy = try backup("old") { try $0.add(CanaryOffice.bob) }
    try use { store in
      try store.add(Samples.ann)
      try store.suppress(Samples.ann.id, scope: .person, at: Samples.now)
    }
    let (_, store) = try restored(copy)
    let newcomer = Samples.contact("01NEW", first: "Some", last: "Body", phone: "+44 20 7946 0000")
    try store.save(
      Store.ContactDetails(
        contact: newcomer, otherPhones: [Store.Address(label: "", value: "+49 30 1234567")]))
    #expect(try store.isSuppressed(newcomer.id))
  }

  @Test("Who was erased after asking stays out, though only the digests of the other key are left")
  func erased() throws {
    let copy = try backup("old") { try $0.add(annElsewhere) }
    try use { store in
      try store.add(Samples.ann)
      try store.suppress(Samples.ann.id, scope: .person, at: Samples.now)
      try store.erase(try store.traces(of: Samples.ann.id))
    }
    let (restoration, store) = try restored(copy)
    #expect(restoration.requests > 0)
    #expect(try store.isSuppressed(annElsewhere.id))
  }

  @Test("Requests of a whole organisation hold for everybody there, by its name")
  func organisation() throws {
    let colleague = Samples.contact(
      "01COLLEAGUE", first: "Cora", last: "Hale", account: annElsewhere.account, phone: "+49 40 7654321")
    let copy = try backup("old") { try $0.add(colleague) }
    try use { store in
      try store.add(Samples.ann)
      try store.suppress(Samples.ann.id, scope: .organisation, at: Samples.now)
    }
    let (_, store) = try restored(copy)
    #expect(try store.isSuppressed(colleague.id))
  }

  @Test("A request that came along can be taken back, and stays taken back")
  func takenBack() throws {
    let copy = try backup("old") { try $0.add(annElsewhere) }
    try use { store in
      try store.add(Samples.ann)
      try store.suppress(Samples.ann.id, scope: .person, at: Samples.now)
    }
    let (_, store) = try restored(copy)
    try store.lift(annElsewhere.id)
    try store.update(annElsewhere)
    #expect(try !store.isSuppressed(annElsewhere.id))
  }

  @Test("Requests go on through a second restoring, with a third key")
  func twice() throws {
    let first = try backup("old") { try $0.add(CanaryOffice.bob) }
    let second = try backup("older") { try $0.add(annElsewhere) }
    try use { store in
      try store.add(Samples.ann)
      try store.suppress(Samples.ann.id, scope: .person, at: Samples.now)
      try store.erase(try store.traces(of: Samples.ann.id))
    }
    try restored(first).1.close()
    let (_, store) = try restored(second)
    #expect(try store.isSuppressed(annElsewhere.id))
  }

  @Test("The folders with backups that are known are known afterwards, whatever the key")
  func folders() throws {
    let copy = try backup("old") { try $0.add(annElsewhere) }
    let usb = BackupFolder(folder.path + "/usb")
    try use { _ = try $0.backUp(to: usb, at: moment) }
    let (_, store) = try restored(copy)
    #expect(try store.knownBackupFolders().contains(usb))
  }

  @Test("A damaged file whose requests can still be read loses none of them")
  func salvaged() throws {
    let copy = try backup("old") { try $0.add(annElsewhere) }
    try use { store in
      try store.add(Samples.ann)
      try store.suppress(Samples.ann.id, scope: .person, at: Samples.now)
      try store.write { try $0.run("CREATE TRIGGER t AFTER INSERT ON fact BEGIN SELECT 1; END") }
    }
    #expect(throws: StoreError.foreignParts) { try Store.open(at: folder.data) }
    let (restoration, store) = try restored(copy)
    #expect(restoration.wasDamaged)
    #expect(!restoration.lostRequests)
    #expect(try store.isSuppressed(annElsewhere.id))
  }

  // MARK: A log beside the copy

  @Test("A copy made by hand with its log beside it is put back with the newest changes, and left as it is")
  func withLog() throws {
    let byHand = folder.path + "/by-hand"
    mkdir(byHand, 0o700)
    let store = try Store.open(at: folder.path + "/running")
    try store.add(Samples.ann)
    try store.suppress(Samples.ann.id, scope: .person, at: Samples.now)
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: folder.path + "/running/callcoach.db" + suffix, toPath: byHand + "/copy.db" + suffix)
    }
    store.close()
    let before = try FileManager.default.contentsOfDirectory(atPath: byHand).sorted()
    let bytes = try TemporaryFolder.bytes(of: byHand + "/copy.db-wal")
    let (_, again) = try restored(byHand + "/copy.db")
    #expect(try again.isSuppressed(Samples.ann.id))
    #expect(try FileManager.default.contentsOfDirectory(atPath: byHand).sorted() == before)
    #expect(try TemporaryFolder.bytes(of: byHand + "/copy.db-wal") == bytes)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.data).allSatisfy { !$0.contains("restored") }
    )
  }

  @Test("The file of another folder that is being written to is put back with its newest changes")
  func running() throws {
    let store = try Store.open(at: folder.path + "/running")
    try store.add(Samples.ann)
    let (_, again) = try restored(folder.path + "/running/callcoach.db")
    #expect(try again.contact(Samples.ann.id) == Samples.ann)
    #expect(try store.contact(Samples.ann.id) == Samples.ann)
  }

  @Test("What stands in the place of a log and is none refuses the copy")
  func pipeForLog() throws {
    let copy = try backup("old") { try $0.add(annElsewhere) }
    #expect(mkfifo(copy + "-wal", 0o600) == 0)
    #expect(throws: StoreError.wrongKindOfFile) { try Store.restore(copy, into: folder.data, at: moment) }
  }

  // MARK: What a foreign file holds beside rows

  private static let parts = [
    ["CREATE TRIGGER t1 AFTER INSERT ON suppression BEGIN DELETE FROM suppression; END"],
    [
      "DROP VIEW reach",
      """
      CREATE VIEW reach (contact, kind, key) AS
      WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x, 'phone', x FROM n
      """,
    ],
    ["CREATE VIEW extra AS SELECT * FROM contact"],
    ["CREATE TABLE extra (x TEXT)"], ["ALTER TABLE contact ADD COLUMN extra TEXT"],
    ["CREATE INDEX extra ON suppression (at)"],
  ]

  /// Changes a file as some other program could.
  private func change(_ path: String, _ sql: [String]) throws {
    let queue = try Opening.connect(to: path, readOnly: false)
    for statement in sql { try BackupStore.run(queue) { try $0.run(statement) } }
  }

  @Test("Triggers, views, tables, columns and indexes of somebody else's stay behind", arguments: parts)
  func onlyRows(_ sql: [String]) throws {
    let copy = try backup("old") { try $0.add(annElsewhere) }
    try change(copy, sql)
    let (_, store) = try restored(copy)
    try store.suppress(annElsewhere.id, scope: .person, at: Samples.now)
    #expect(try store.isSuppressed(annElsewhere.id))
    let parts = try store.read { db in
      try Columns.all(db, "SELECT name FROM sqlite_master WHERE name IN ('t1', 'extra')") { try $0.text(0) }
    }
    #expect(parts == [])
  }

  @Test(
    "A file with triggers or views of somebody else's is not opened, and no erasing runs them",
    arguments: parts.prefix(3))
  func notOpened(_ sql: [String]) throws {
    try use { store in
      try store.add(Samples.ann)
      _ = try store.backUp(to: BackupFolder(inside: store.folder), at: moment)
      for statement in sql { try store.outsideTransaction { try $0.run(statement) } }
    }
    #expect(throws: StoreError.foreignParts) { try Store.open(at: folder.data) }
    #expect(throws: StoreError.foreignParts) { try Store.open(at: folder.data, access: .readOnly) }
    let backup = try #require(try BackupFolder(inside: folder.data).files().first)
    try change(backup.path, sql)
    #expect(throws: StoreError.foreignParts) { try backup.traces(of: Samples.ann.id) }
  }

  @Test(
    "A view in the place of a table, rows of another type and numbers that cannot be refuse the copy",
    arguments: [
      ["PRAGMA foreign_keys = OFF", "DROP TABLE fact", "CREATE VIEW fact AS SELECT 1"],
      ["DROP TABLE line_use"],
      ["PRAGMA foreign_keys = OFF", "UPDATE contact SET account = 'nobody'"],
      ["INSERT INTO challenge (id, started_on, days) VALUES ('x', 1, 9223372036854775807)"],
      ["PRAGMA user_version = -2147483648"],
      [
        "DROP TABLE challenge",
        "CREATE TABLE challenge (id TEXT, started_on TEXT, days TEXT, stopped_on TEXT)",
        "INSERT INTO challenge (id, started_on, days) VALUES ('x', 'words', 'words')",
      ],
    ])
  func misfits(_ sql: [String]) throws {
    let copy = try backup("old") { try $0.add(annElsewhere) }
    try change(copy, sql)
    try use { try $0.add(Samples.ann) }
    #expect(throws: StoreError.damaged) { try Store.restore(copy, into: folder.data, at: moment) }
    #expect(try Store.open(at: folder.data).contact(Samples.ann.id) == Samples.ann)
  }

  @Test("Every earlier form is put back in today's", arguments: 1...Schema.steps.count)
  func earlierForms(_ version: Int) throws {
    let place = folder.path + "/earlier"
    let store = try Store.open(
      at: place, access: .readWrite, steps: Array(Schema.steps.prefix(version)), fileSystem: .local)
    try store.write { db in
      try db.run("INSERT INTO account (id, name, folded) VALUES ('01HALE', 'Hale & Son', 'hale & son')")
    }
    store.close()
    let (_, again) = try restored(place + "/callcoach.db")
    #expect(try again.account(AccountID("01HALE"))?.name == "Hale & Son")
    #expect(try again.isSound())
  }

  @Test("What our own steps make needs no second look")
  func ownView() throws {
    try use { _ in }
    let store = try Store.open(at: folder.data)
    let views = try store.read { db in
      try Columns.all(db, "SELECT sql FROM sqlite_master WHERE type IN ('view', 'trigger')") {
        try $0.text(0)
      }
    }
    #expect(views == [SchemaNumbers.reach])
  }

  @Test("Work that does not end is ended")
  func endless() throws {
    let store = try Store.open(at: folder.data)
    #expect(throws: StoreError.damaged) {
      try store.read { db in
        try WorkLimit.run(db, bytes: 0) {
          try Columns.first(
            db, "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
          ) { try $0.number(0) }
        }
      }
    }
    #expect(try store.contacts() == [])
  }

  // MARK: Folders that others can write in

  @Test(
    "Copies go into no folder in which others could put something in their place",
    arguments: [(0o777, false), (0o775, false), (0o1777, true), (0o755, true), (0o700, true)])
  func sharedFolder(mode: Int, isTaken: Bool) throws {
    let store = try Store.open(at: folder.data)
    let target = folder.path + "/pub"
    mkdir(target, 0o700)
    chmod(target, mode_t(mode))
    if isTaken {
      let path = try store.backUp(to: BackupFolder(target), at: moment).path
      #expect(TemporaryFolder.rights(of: path) == 0o600)
    } else {
      #expect(throws: StoreError.sharedFolder(path: target)) {
        try store.backUp(to: BackupFolder(target), at: moment)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: target) == [])
    }
  }

  @Test("A folder of ours below one that others can write in is refused, for they can move it away")
  func belowSharedFolder() throws {
    let store = try Store.open(at: folder.data)
    mkdir(folder.path + "/pub", 0o700)
    chmod(folder.path + "/pub", 0o777)
    #expect(throws: StoreError.sharedFolder(path: folder.path + "/pub")) {
      try store.backUp(to: BackupFolder(folder.path + "/pub/mine"), at: moment)
    }
  }

  @Test("The folder for backups that is a link is refused, and what it leads to is left as it is")
  func linkedFolder() throws {
    let store = try Store.open(at: folder.data)
    mkdir(folder.path + "/elsewhere", 0o755)
    #expect(symlink(folder.path + "/elsewhere", folder.data + "/backups") == 0)
    #expect(throws: StoreError.wrongKindOfFile) {
      try store.backUp(to: BackupFolder(inside: folder.data), at: moment)
    }
    #expect(TemporaryFolder.rights(of: folder.path + "/elsewhere") == 0o755)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/elsewhere") == [])
  }
}
