import CallScript
import Foundation
import Glibc
import Testing

@testable import CoachRuntime
@testable import Store

/// What lies in the folder for documents under odd names and in odd shapes.
struct NamedFilesTests {
  private let root = FileManager.default.temporaryDirectory.appending(path: "callcoach-" + UUID().uuidString)
  private static let ann = Contact(
    id: ContactID("01ANN"), firstName: "Ann", lastName: "Müller", phone: "+49 30 1234567",
    email: "ann@hale.example")

  private func with(_ body: (String, NamedDocuments, PersonWords) throws -> Void) throws {
    let store = try Store.open(at: root.path() + "/data")
    defer {
      store.close()
      try? FileManager.default.removeItem(at: root)
    }
    try store.add(Self.ann)
    let out = root.path() + "/out"
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    try body(out, NamedDocuments(folder: out), PersonWords(try store.traces(of: Self.ann.id)))
  }

  private func write(_ text: String, to path: [UInt8], growingTo size: off_t = 0) {
    let file = FolderTree.withName(path) { Glibc.open($0, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600) }
    let bytes = Array(text.utf8)
    _ = pwrite(file, bytes, bytes.count, size == 0 ? 0 : size - off_t(bytes.count))
    close(file)
  }

  @Test("Documents in folders, and under names that are no UTF-8, are found and removed")
  func oddNames() throws {
    try with { out, documents, words in
      try FileManager.default.createDirectory(atPath: out + "/a/b", withIntermediateDirectories: true)
      write("To: ann@hale.example", to: Array((out + "/a/b/mail.eml").utf8))
      write("To: ann@hale.example", to: Array((out + "/x").utf8) + [0xFF, 0x79])
      write("nobody", to: Array((out + "/Ann M").utf8) + [0xFC] + Array("ller.txt".utf8))
      write("nobody", to: Array((out + "/a/b/other.txt").utf8))
      let found = try documents.find(words)
      #expect(found.count == 3)
      try NamedDocuments.remove(found)
      #expect(try documents.find(words).isEmpty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: out + "/a/b") == ["other.txt"])
    }
  }

  @Test("A sparse file of a terabyte is looked through in no time, and a name at its end is found")
  func sparse() throws {
    try with { out, documents, words in
      write("", to: Array((out + "/holes").utf8))
      #expect(truncate(out + "/holes", 1 << 40) == 0)
      write("To: ann@hale.example", to: Array((out + "/end").utf8), growingTo: 1 << 40)
      let found = try documents.find(words)
      #expect(found.map(\.path) == [out + "/end"])
    }
  }

  @Test("A name across the seam of two pieces is found")
  func seam() throws {
    try with { out, documents, words in
      let filler = String(repeating: "x\n", count: (1 << 19) - 8)
      write(filler + "Ann Müller said so", to: Array((out + "/seam").utf8))
      let found = try documents.find(words)
      #expect(found.count == 1)
    }
  }

  @Test("Who may be in what is too large to be looked through is not erased, and it is named")
  func tooLarge() throws {
    try with { out, _, words in
      write("words", to: Array((out + "/large").utf8))
      let whole = try NamedDocuments(folder: out, most: 5).find(words)
      #expect(whole.isEmpty)
      #expect(throws: FileWritingError.failed(path: out + "/large", errno: EFBIG)) {
        try NamedDocuments(folder: out, most: 4).find(words)
      }
      let sentence = ErasureWords.sentence(
        .notLookedThrough(path: out + "/large", errno: EFBIG), folder: root.path())
      #expect(sentence.hasPrefix("\(out)/large cannot be looked through: "))
      #expect(sentence.contains("is still in the data file"))
    }
  }

  @Test(
    "A folder that is a link, or somebody else's, is an error: the person may be in it",
    .enabled(if: geteuid() == 0))
  func foreign() throws {
    try with { out, documents, words in
      mkdir(out + "/theirs", 0o700)
      chown(out + "/theirs", 12346, 12346)
      #expect(throws: FileWritingError.failed(path: out + "/theirs", errno: EPERM)) {
        try documents.find(words)
      }
      let link = root.path() + "/link"
      #expect(symlink(out, link) == 0)
      #expect(throws: FileWritingError.self) { try NamedDocuments(folder: link).find(words) }
    }
  }
}
