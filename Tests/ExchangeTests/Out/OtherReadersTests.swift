import Foundation
import Testing

@Suite("Documents that go out, read by Python")
struct OtherReadersTests {
  @Test(
    "say in icalendar, email, csv and html.parser what they were meant to say", arguments: [1, 2] as [UInt64])
  func sameValues(seed: UInt64) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("callcoach-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var cases = DocumentCases(folder: folder, seed: seed)
    for _ in 0..<60 {
      try cases.addMail()
      try cases.addCalendar()
      try cases.addTable()
      try cases.addPage()
      try cases.addSlug()
    }
    #expect(cases.count >= 360)
    let (status, report) = try check(folder)
    #expect(status == 0, "\(report)")
    #expect(report.contains("in \(cases.count) documents"), "\(report)")
  }

  private func check(_ folder: URL) throws -> (status: Int32, report: String) {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let places = [root.appendingPathComponent(".build/python/bin/python3").path, "/usr/bin/python3"]
    let python = places.first(where: FileManager.default.isExecutableFile(atPath:)) ?? "/usr/bin/env"
    let script = root.appendingPathComponent("Tests/Support/python/check_documents.py").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = (python == "/usr/bin/env" ? ["python3"] : []) + ["-B", script, folder.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let report = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, report)
  }
}
