import CallScript
import CoachApp
import Glibc

/// Lets the rep change a draft in an editor of their own.
///
/// The text lies in a folder made for this one run, 0700, and the file in it is 0600; both are removed afterwards, with
/// whatever the editor left beside the text.
struct EditorDesk {
  /// Where the folder is made; nil where no folder is known.
  let base: String?
  /// The editor; nil when none is named.
  let command: EditorCommand?

  /// Opens the draft; gives the words that the editor left, and the signals that came meanwhile.
  func edit(
    _ message: MessageDraft, watching signals: SignalSource? = nil
  ) -> (result: Result<MessageDraft, EditorError>, missed: [Int32]) {
    guard let command else { return (.failure(.noEditor), []) }
    let folder: String
    do throws(EditorError) {
      folder = try makeFolder()
    } catch {
      return (.failure(error), [])
    }
    defer { Self.remove(folder) }
    let path = folder + "/message.txt"
    do throws(FileWritingError) {
      try FileWriting.create(path, bytes: Array(DraftText.write(message).utf8), mode: 0o600)
    } catch {
      return (.failure(.cannotWrite(error)), [])
    }
    let (end, missed) = EditorRun(command: command, path: path).run(watching: signals)
    return (Result { () throws(EditorError) in try take(end, command, path, message.purpose) }, missed)
  }

  /// What a run came to, as the screens take it in.
  static func answer(_ result: Result<MessageDraft, EditorError>, about draft: DraftID) -> AppAction {
    switch result {
    case .success(let message): .draftEdited(draft, message)
    case .failure(let error): .draftRefused(EditorSentence.text(for: error))
    }
  }

  private func take(
    _ end: EditorRun.End, _ command: EditorCommand, _ path: String, _ purpose: MessagePurpose
  ) throws(EditorError) -> MessageDraft {
    switch end {
    case .notStarted(let number): throw .cannotStart(command.words[0], errno: number)
    case .killed(let number): throw .killed(command.words[0], signal: number)
    case .exited(let code): if code != 0 { throw .ended(command.words[0], code: code) }
    }
    let bytes = try Self.read(path)
    do throws(DraftTextError) {
      return try DraftText.read(bytes, purpose: purpose)
    } catch {
      throw .badText(error)
    }
  }

  /// Reads what was left, one byte more than is taken at most.
  private static func read(_ path: String) throws(EditorError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
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

  // MARK: The folder

  /// The beginning of the names of such folders; the process that made one follows.
  private static let prefix = "edit-"

  private func makeFolder() throws(EditorError) -> String {
    guard let base else { throw .cannotWrite(.failed(path: "edit", errno: ENOENT)) }
    FilePrivacy.makeFolder(base)
    Self.sweep(base)
    for attempt in 0..<100 {
      let folder = "\(base)/\(Self.prefix)\(getpid())-\(attempt)"
      if mkdir(folder, 0o700) == 0 { return folder }
      guard errno == EEXIST else { throw .cannotWrite(.failed(path: folder, errno: errno)) }
    }
    throw .cannotWrite(.exists(path: base))
  }

  /// Removes what a run left behind whose process has died.
  static func sweep(_ base: String) {
    for name in FolderNames.of(base) where name.hasPrefix(prefix) {
      let process = name.dropFirst(prefix.count).split(separator: "-").first.flatMap { pid_t($0) }
      guard let process, process != getpid(), kill(process, 0) != 0, errno == ESRCH else { continue }
      remove("\(base)/\(name)")
    }
  }

  /// Removes a folder and the files in it.
  private static func remove(_ folder: String) {
    for name in FolderNames.of(folder) { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }
}
