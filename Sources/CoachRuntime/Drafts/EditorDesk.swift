import CallScript
import CoachApp
import Glibc

/// Lets the rep change a draft in an editor of their own.
///
/// The text lies in a folder made for this one run, 0700, and the file in it is 0600; both are removed afterwards, with
/// whatever the editor left beside the text.
struct EditorDesk {
  /// The name of the text in its folder.
  private static let file = "message.txt"

  /// Where the folder is made; nil where no folder is known.
  let base: String?
  /// The editor; nil when none is named.
  let command: EditorCommand?

  /// Opens the draft; gives the words that the editor left, and the signals that came meanwhile.
  func edit(
    _ message: MessageDraft, watching signals: SignalSource? = nil
  ) -> (result: Result<MessageDraft, EditorError>, missed: [Int32]) {
    guard let command else { return (.failure(.noEditor), []) }
    let folder: EditorFolder
    do throws(EditorError) {
      guard let base else { throw .cannotWrite(.failed(path: "edit", errno: ENOENT)) }
      folder = try EditorFolder.make(in: base)
    } catch {
      return (.failure(error), [])
    }
    defer { folder.remove() }
    let path = folder.path + "/" + Self.file
    do throws(FileWritingError) {
      try FileWriting.create(path, bytes: Array(DraftText.write(message).utf8), mode: 0o600)
    } catch {
      return (.failure(.cannotWrite(error)), [])
    }
    let (end, missed) = EditorRun(command: command, path: path).run(watching: signals)
    return (Result { () throws(EditorError) in try take(end, command, folder, message.purpose) }, missed)
  }

  /// What a run came to, as the screens take it in.
  static func answer(_ result: Result<MessageDraft, EditorError>, about draft: DraftID) -> AppAction {
    switch result {
    case .success(let message): .draftEdited(draft, message)
    case .failure(let error): .draftRefused(EditorSentence.text(for: error))
    }
  }

  private func take(
    _ end: EditorRun.End, _ command: EditorCommand, _ folder: EditorFolder, _ purpose: MessagePurpose
  ) throws(EditorError) -> MessageDraft {
    switch end {
    case .notStarted(let number): throw .cannotStart(command.words[0], errno: number)
    case .killed(let number): throw .killed(command.words[0], signal: number)
    case .exited(let code): if code != 0 { throw .ended(command.words[0], code: code) }
    }
    let bytes = try Self.read(folder)
    do throws(DraftTextError) {
      return try DraftText.read(bytes, purpose: purpose)
    } catch {
      throw .badText(error)
    }
  }

  /// Reads what was left, one byte more than is taken at most.
  private static func read(_ folder: EditorFolder) throws(EditorError) -> [UInt8] {
    let file = folder.open(Self.file)
    guard file >= 0 else { throw errno == ELOOP ? .notAFile : .cannotRead(errno: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .cannotRead(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= DraftText.byteLimit else {
      throw .badText(.tooManyBytes(Int(status.st_size), limit: DraftText.byteLimit))
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count <= DraftText.byteLimit {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw .cannotRead(errno: errno)
      }
      bytes += chunk[..<count]
    }
    return bytes
  }
}
