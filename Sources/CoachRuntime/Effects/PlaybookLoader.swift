import CallScript
import Cells
import Glibc

/// A playbook with the text it was read from.
struct LoadedPlaybook: Sendable {
  var script: Script
  var text: String

  /// A playbook that was read without errors, or nil.
  init?(_ file: PlaybookFile) {
    guard let playbook = file.reading.playbook else { return nil }
    script = Script(playbook)
    text = file.text
  }
}

/// What is wrong with a playbook's file, in words, the first place first.
struct PlaybookTrouble: Error, Sendable {
  var words: String
}

/// Reads the playbook in force: the file at a path, else the shipped one.
struct PlaybookLoader: Sendable {
  /// The file that was named, or nil for the rep's own.
  private let named: String?
  /// Where the rep's own file would be; nil leaves only the shipped playbook.
  private let own: String?

  /// Reads the file that is named, whether it is there or not, else the rep's own where it is there.
  init(path: String?, own: String? = nil) {
    named = path
    self.own = own
  }

  /// The file that counts now, or nil for the shipped playbook.
  private var path: String? {
    if let named { return named }
    guard let own else { return nil }
    var entry = stat()
    // A link that leads nowhere is a file that cannot be read, not one that is not there.
    return lstat(own, &entry) == 0 ? own : nil
  }

  /// Reads the playbook; a file with mistakes is told by its first. Bytes that are those of a playbook read before are
  /// not read again.
  func load(unless known: LoadedPlaybook? = nil) -> Result<LoadedPlaybook, PlaybookTrouble> {
    let bytes: [UInt8]
    do throws(PlaybookFileError) {
      bytes =
        try path.map { path throws(PlaybookFileError) in try PlaybookFile.bytes(at: path) }
        ?? ShippedText.playbook
    } catch {
      return .failure(
        PlaybookTrouble(words: PlaybookFileSentence.text(for: error) + " The one in use stays."))
    }
    if let known, known.text.utf8.elementsEqual(bytes) { return .success(known) }
    let file = path.map { PlaybookFile(path: $0, bytes: bytes) } ?? Self.shippedFile
    return LoadedPlaybook(file).map { .success($0) } ?? .failure(PlaybookTrouble(words: words(for: file)))
  }

  /// The playbook that came with the program.
  func shipped() -> LoadedPlaybook? { LoadedPlaybook(Self.shippedFile) }

  /// A playbook of a text kept with a call, or nil when it has mistakes.
  static func read(_ text: String) -> LoadedPlaybook? {
    LoadedPlaybook(PlaybookFile(path: "", bytes: Array(text.utf8)))
  }

  private static var shippedFile: PlaybookFile { PlaybookInForce.shipped() }

  private func words(for file: PlaybookFile) -> String {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    guard let first = file.reading.errors.first else { return "\(name) cannot be used." }
    let more = file.reading.errors.count - 1
    let headline = DiagnosticReport(path: name, text: file.text).headline(first)
    return headline + (more == 0 ? "" : " (and \(more) more)")
  }
}
