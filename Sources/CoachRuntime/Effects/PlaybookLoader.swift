import CallScript
import Foundation
import ShippedFiles

/// A playbook with the text it was read from.
struct LoadedPlaybook: Sendable {
  var script: Script
  var text: String
}

/// What is wrong with a playbook's file, in words, the first place first.
struct PlaybookTrouble: Error, Sendable {
  var words: String
}

/// Reads the playbook in force: the file named, else the rep's own, else the shipped one.
struct PlaybookLoader: Sendable {
  /// The file, or nil for the shipped playbook.
  let path: String?

  /// Reads the playbook; a file with mistakes is told by its first.
  func load() -> Result<LoadedPlaybook, PlaybookTrouble> {
    guard let path else {
      return shipped().map { .success($0) } ?? .failure(PlaybookTrouble(words: "no playbook"))
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      return .failure(PlaybookTrouble(words: "\(path) cannot be read; the playbook in use stays."))
    }
    let reading = PlaybookReader.read(bytes: Array(data))
    guard let playbook = reading.playbook else {
      return .failure(PlaybookTrouble(words: words(for: reading, path: path)))
    }
    return .success(
      LoadedPlaybook(script: Script(playbook), text: String(decoding: data, as: UTF8.self)))
  }

  /// The playbook that came with the program.
  func shipped() -> LoadedPlaybook? {
    let file = shipped_playbook()
    return Self.read(
      String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self))
  }

  /// A playbook of a text, or nil when it has mistakes.
  static func read(_ text: String) -> LoadedPlaybook? {
    PlaybookReader.read(text).playbook.map { LoadedPlaybook(script: Script($0), text: text) }
  }

  private func words(for reading: PlaybookReading, path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let first = reading.errors.first else { return "\(name) cannot be used." }
    let place = "\(name):\(first.position.line):\(first.position.column)"
    let count = reading.errors.count
    return "\(place) has a mistake"
      + (count == 1 ? "" : " (and \(count - 1) more)") + "; the playbook in use stays."
  }
}
