import CallScript
import Foundation
import Testing

/// One page of `docs/diagnostics`, with its examples completed to whole playbooks.
struct DiagnosticPage {
  /// One fenced example.
  struct Example {
    /// What stands behind the word `markdown` at the opening fence.
    var option: String
    var text: String
  }

  var code: DiagnosticCode
  var bad: Example
  var good: Example

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/diagnostics")

  /// The small playbook that completes the examples.
  static func frame() throws -> String {
    let readme = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    return try #require(fences(in: readme, under: "## The small playbook").first).text
  }

  /// Reads the page of a code.
  init(_ code: DiagnosticCode) throws {
    let file = DiagnosticPage.folder.appending(path: code.identifier + ".md")
    let page = try String(contentsOf: file, encoding: .utf8)
    self.code = code
    bad = try #require(DiagnosticPage.fences(in: page, under: "## Bad").first)
    good = try #require(DiagnosticPage.fences(in: page, under: "## Good").first)
  }

  private static func fences(in page: String, under heading: String) -> [Example] {
    guard let start = page.range(of: heading + "\n") else { return [] }
    var examples: [Example] = []
    var open: Example?
    for line in page[start.upperBound...].components(separatedBy: "\n") {
      if let example = open {
        if line == "```" {
          examples.append(example)
          open = nil
        } else {
          open?.text += line + "\n"
        }
      } else if line.hasPrefix("```markdown") {
        open = Example(
          option: line.dropFirst("```markdown".count).trimmingCharacters(in: .whitespaces), text: "")
      }
    }
    return examples
  }

  /// The bytes of an example, completed as the pages' README says.
  static func bytes(of example: Example, frame: String) -> [UInt8] {
    let words = example.option.split(separator: " ", maxSplits: 1).map(String.init)
    switch words.first {
    case nil: return Array(complete(example.text, frame: frame).utf8)
    case "whole": return Array(example.text.utf8)
    case "without": return Array(complete(example.text, frame: without(words[1], in: frame)).utf8)
    case "repeat":
      return Array((frame + "\n" + String(repeating: example.text, count: Int(words[1]) ?? 0)).utf8)
    case "long": return Array((frame + "\n" + lengthened(example.text, to: Int(words[1]) ?? 0)).utf8)
    case "bytes": return unescaped(complete(example.text, frame: frame))
    case .some(let other): return Array("unknown option \(other)".utf8)
    }
  }

  private static func lengthened(_ text: String, to length: Int) -> String {
    let line = text.trimmingCharacters(in: .newlines)
    return String(String(repeating: line, count: length / line.count + 1).prefix(length)) + "\n"
  }

  private static func unescaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == 0x5C, rest.count > 3, rest[rest.startIndex + 1] == 0x78 {
        let digits = String(decoding: rest[(rest.startIndex + 2)..<(rest.startIndex + 4)], as: UTF8.self)
        bytes.append(UInt8(digits, radix: 16) ?? 0x3F)
        rest = rest.dropFirst(4)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return bytes
  }

  // MARK: Putting an example into the small playbook

  private static func complete(_ example: String, frame: String) -> String {
    var (header, sections) = cut(frame)
    let (lines, own) = cut(example)
    for line in lines where !line.isEmpty {
      let keyword = line.prefix { $0 != ":" }
      header.removeAll { $0.hasPrefix(keyword + ":") && keyword != "Default" && !line.hasPrefix(">") }
      header.append(line)
    }
    for section in own {
      if let index = sections.firstIndex(where: { $0[0] == section[0] }) {
        let isNew = own.filter { $0[0] == section[0] }.count > 1
        if !isNew { sections[index] = section } else { sections.append(section) }
      } else {
        sections.append(section)
      }
    }
    return ([header] + sections).map { $0.joined(separator: "\n") }.joined(separator: "\n") + "\n"
  }

  private static func without(_ kind: String, in frame: String) -> String {
    let (header, sections) = cut(frame)
    let kept = sections.filter { !$0[0].hasPrefix("## \(kind):") }
    return ([header] + kept).map { $0.joined(separator: "\n") }.joined(separator: "\n")
  }

  /// The lines above the first section, and the lines of each section.
  private static func cut(_ text: String) -> (header: [String], sections: [[String]]) {
    var header: [String] = []
    var sections: [[String]] = []
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("## ") {
        sections.append([line])
      } else if sections.isEmpty {
        header.append(line)
      } else {
        sections[sections.count - 1].append(line)
      }
    }
    return (header, sections)
  }
}
