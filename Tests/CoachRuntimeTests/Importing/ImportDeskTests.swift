import CallScript
import CoachApp
import Foundation
import Store
import Testing

@testable import CoachRuntime

@Suite("The desk that takes contacts in")
struct ImportDeskTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "callcoach-\(UUID().uuidString)"
  ).path

  /// Runs a test with a store, a file and a desk.
  private func with(_ text: String, _ body: (ImportDesk, Inbox, Store, String) throws -> Void) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/leads.csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let store = try Store.open(at: folder + "/data")
    defer { store.close() }
    let inbox = Inbox()
    try body(ImportDesk(store: store, inbox: inbox, clock: SystemClock()), inbox, store, path)
  }

  private func stage(_ actions: [AppAction]) -> ImportScreen.Stage? {
    guard case .importMoved(let stage)? = actions.last else { return nil }
    return stage
  }

  @Test("A file is read, shown, kept and taken back")
  func whole() throws {
    try with("Name,Phone\nAnn Hale,030 123456\n,1\n") { (desk, inbox, store, path) throws in
      desk.perform(.readImport(path), step: desk.begin())
      guard case .preview(let preview, _)? = stage(inbox.take()) else {
        Issue.record("no preview")
        return
      }
      #expect(preview.changes == 1 && preview.problems == ["line 3: no name and no company"])
      #expect(try store.contacts().isEmpty)
      desk.perform(.commitImport, step: desk.begin())
      guard case .done(let words, let batch)? = stage(inbox.take()) else {
        Issue.record("nothing was kept")
        return
      }
      #expect(words == "1 person was added.")
      #expect(try store.contacts().map(\.firstName) == ["Ann"])
      desk.perform(.commitImport, step: desk.begin())
      #expect(inbox.take() == [.importFailed("Read the file again first.")])
      desk.perform(.undoImport(batch), step: desk.begin())
      #expect(stage(inbox.take()) == .done("Taken back: 1 person is gone.", batch: ""))
      #expect(try store.contacts().isEmpty)
    }
  }

  @Test("A step that was stopped before its turn keeps nothing; the next one runs")
  func stopped() throws {
    try with("Name\nAnn Hale\n") { (desk, inbox, store, path) throws in
      let reading = desk.begin()
      desk.cancel()
      desk.perform(.readImport(path), step: reading)
      #expect(inbox.take().isEmpty)
      desk.perform(.readImport(path), step: desk.begin())
      #expect(inbox.take().count == 1)
      let keeping = desk.begin()
      desk.cancel()
      desk.perform(.commitImport, step: keeping)
      #expect(inbox.take().last == .importFailed("Stopped: nothing was kept."))
      #expect(try store.contacts().isEmpty)
      desk.perform(.commitImport, step: desk.begin())
      #expect(try store.contacts().count == 1)
    }
  }

  @Test("What is no file of contacts is said with its path, and the path can be typed anew")
  func refused() throws {
    try with("---\nname: Ann\n") { (desk, inbox, _, path) throws in
      desk.perform(.readImport(path), step: desk.begin())
      #expect(inbox.take() == [.importFailed("\(path): is YAML. Only CSV and vCard are read.")])
      desk.perform(.readImport("/dev/null"), step: desk.begin())
      #expect(
        inbox.take() == [.importFailed("/dev/null: is a device; give the path of a CSV or vCard file.")])
    }
  }
}
