import Exchange
import Foundation
import Testing

@testable import CoachRuntime
@testable import Store

@Suite("The bytes of files of contacts")
struct ContactsInputTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "callcoach-\(UUID().uuidString)")

  private func file(_ bytes: Int) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("leads.csv")
    try Data(repeating: 0x61, count: bytes).write(to: path)
    return path.path
  }

  private func clear() { try? FileManager.default.removeItem(at: folder) }

  @Test("A file is read whole, up to its limit and no further")
  func limit() throws {
    defer { clear() }
    let path = try file(3000)
    #expect(try ContactsInput.bytes(at: path, limit: 3000).count == 3000)
    #expect(throws: ContactsInputError.tooBig(3000)) { try ContactsInput.bytes(at: path, limit: 2999) }
    // What lies under /proc says that it is empty, and is not.
    #expect(throws: ContactsInputError.tooBig(nil)) {
      try ContactsInput.bytes(at: "/proc/self/maps", limit: 10)
    }
  }

  @Test("Reading stops when it is told to")
  func stop() throws {
    defer { clear() }
    let path = try file(3 * 1024 * 1024)
    var steps = 0
    #expect(throws: ContactsInputError.stopped) {
      try ContactsInput.bytes(at: path) {
        steps += 1
        return steps < 3
      }
    }
    #expect(steps == 3)
  }

  @Test("A link to a file is followed; whatever is no file is named")
  func kinds() throws {
    defer { clear() }
    let path = try file(5)
    let link = folder.appendingPathComponent("link").path
    #expect(symlink(path, link) == 0)
    #expect(try ContactsInput.bytes(at: link).count == 5)
    #expect(throws: ContactsInputError.notAFile(.folder)) { try ContactsInput.bytes(at: folder.path) }
    #expect(throws: ContactsInputError.notAFile(.device)) { try ContactsInput.bytes(at: "/dev/zero") }
    #expect(throws: ContactsInputError.cannotOpen(errno: ENOENT)) { try ContactsInput.bytes(at: path + "x") }
  }
}

@Suite("Files of contacts as rows")
struct ReadContactsTests {
  @Test("Time zones get the name that is kept; one that nobody knows is told with its line")
  func zones() throws {
    let text = "Name,Time Zone\nAnn,america_slash_new_york\nTom,europe/berlin\nBo,Mars/Olympus\n"
    let contacts = try ReadContacts(Array(text.utf8), store: nil)
    #expect(contacts.rows.map(\.zone) == ["America/New_York", "Europe/Berlin", ""])
    let remarks = ImportRemarks(contacts, ImportOutcome())
    #expect(remarks.others.map(\.line) == [4])
    #expect(remarks.others.first?.words.contains("Mars/Olympus") == true)
  }

  @Test("What was read and what was found are told in the order of the lines, left out apart")
  func remarks() throws {
    let text = "Name,Company,Phone\nAnn,Hale,call me\n,,1\nAnn,Hale,030 123456\n,,2\n"
    let contacts = try ReadContacts(Array(text.utf8), store: nil)
    let outcome = try Store.previewImportIntoNothing(contacts.rows)
    let remarks = ImportRemarks(contacts, outcome)
    #expect(remarks.leftOut.map(\.line) == [3, 5])
    #expect(remarks.others.map(\.line) == [2])
    #expect(remarks.moreLeftOut == 0 && remarks.moreOthers == 0)
    #expect(
      ImportWords.counts(outcome, of: contacts) == [
        "1 new person", "1 falls together with an earlier one of the file",
        "found again: 1 by name and company",
        "2 left out: cannot be used",
        "1 new person has no time zone and no region that tells one: mind the hour",
      ])
  }

  @Test(
    "Every way a file can be refused says what to do",
    arguments: [
      (ContactsFileError.empty, "leads.csv: there is nothing in it."),
      (.openQuote(FilePlace(line: 3, column: 5)), "leads.csv:3:5: a quotation mark opens here"),
      (.foreign(.zip), "leads.csv: is a ZIP file or an office document. Open it and save the sheet as CSV."),
      (.foreign(.yaml), "leads.csv: is YAML. Only CSV and vCard are read."),
      (.noNameColumn(cells: ["a"], line: 1), "say which is which with --map COLUMN=FIELD"),
      (.ambiguousColumn("Phone", [4, 5]), "name one of #4, #5"),
    ])
  func sentences(error: ContactsFileError, words: String) {
    #expect(ImportSentence.text(for: .file(error), path: "leads.csv").contains(words))
  }
}
