import Foundation
import Testing

/// The pages that people read.
private let pages = [
  "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/method.md",
  "docs/evidence.md",
  "docs/reliability.md", "docs/playbook.md", "docs/documents.md", "docs/imports.md", "docs/privacy.md",
  "docs/rules.md", "docs/speed.md",
  "docs/adr/README.md",
  "docs/pictures/README.md",
  "docs/diagnostics/README.md",
]

@Suite("The documents")
struct DocumentTests {
  private let checkout = Checkout()

  @Test("link to nothing that is not there", arguments: pages)
  func linksLeadSomewhere(page: String) throws {
    let folder = checkout.root.appendingPathComponent(page).deletingLastPathComponent()
    for link in try checkout.text(page).matches(of: /\]\(([^)#]+)[^)]*\)/).map(\.output.1)
    where !link.hasPrefix("http") {
      let target = folder.appendingPathComponent(String(link)).path
      #expect(FileManager.default.fileExists(atPath: target), "\(page) links to \(link)")
    }
  }

  @Test("show each figure of the data file with its source and grade, and no other")
  func evidenceIsComplete() throws {
    let rows = try checkout.text("Sources/ShippedFiles/data/evidence.tsv").split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
      .map { row in
        let note = row.count > 5 && !row[5].isEmpty ? " (\(row[5]))" : ""
        return "| \(row[1]) | \(row[2])\(note) | \(row[3]) | \(row[4]) |"
      }
    let table = try checkout.text("docs/evidence.md").split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(!rows.isEmpty)
    #expect(table.dropFirst(2).map(String.init) == rows)
  }

  @Test("name no test as proof of reliability that does not exist")
  func reliabilityNamesTests() throws {
    let tests = try checkout.swiftFiles(under: "Tests").map(checkout.text).joined()
    let proofs = try checkout.text("docs/reliability.md").split(separator: "\n").compactMap { line in
      line.hasPrefix("| ") ? line.components(separatedBy: " | ").last : nil
    }
    let names = proofs.flatMap { $0.matches(of: /“([^”]+)”/).map { String($0.output.1) } }
    #expect(names.count > 40)
    for name in names where !tests.contains(name) { Issue.record("no test is called “\(name)…”") }
  }
}
