import ArgumentParser
import CallScript
import CoachRuntime
import Glibc
import Store

/// Replays recorded events without a screen.
enum CallReplay {
  /// Bytes read at most: a call of a day has fewer.
  private static let limit = 64 * 1024 * 1024

  /// Prints each prompt of a recorded call; `-` reads standard input.
  ///
  /// The playbook is the one of the recording: the one named, or the shipped one. With `anyPlaybook` the one
  /// named is used whatever the recording says. Exits with 65 on bad input, with 66 when nothing can be read.
  static func replay(file: String, playbook: String?, anyPlaybook: Bool) throws {
    let text = try read(file)
    let named = try playbook.map(script)
    let shipped = PlaybookReader.read(bytes: ShippedText.playbook).playbook.map { Script($0) }
    let scripts = [named, shipped].compactMap { $0 }
    do throws(ReplayError) {
      let replay = try replay(text, scripts, replacement: anyPlaybook ? scripts.first : nil)
      for line in ReplayText(replay).lines { print(line) }
    } catch {
      StandardError.print(ReplaySentence.text(for: error, path: file))
      throw PlaybookExit.badPlaybook
    }
  }

  /// Replays, with the playbooks that the data folder kept for its calls where those at hand do not fit.
  private static func replay(
    _ text: String, _ scripts: [Script], replacement: Script?
  ) throws(ReplayError) -> Replay {
    do throws(ReplayError) {
      return try Replay(text: text, scripts: scripts, replacement: replacement)
    } catch {
      guard case .unknownPlaybook(_, let hash) = error, !scripts.contains(where: { $0.hash == hash }),
        let kept = kept(hash), kept.hash == hash
      else { throw error }
      return try replay(text, scripts + [kept], replacement: replacement)
    }
  }

  /// The playbook of that fingerprint in the data folder; nil when there is none or it cannot be read.
  private static func kept(_ hash: PlaybookHash) -> Script? {
    guard let folders = try? ProgramFolders.find(),
      let store = try? Store.open(at: folders.data, access: .readOnly)
    else { return nil }
    defer { store.close() }
    guard let text = try? store.playbookText(hash) else { return nil }
    return PlaybookReader.read(text).playbook.map { Script($0) }
  }

  private static func script(_ path: String) throws -> Script {
    let file = try PlaybookArgument.read(path)
    guard let playbook = file.reading.playbook else {
      StandardError.print(DiagnosticReport(path: path, text: file.text).text(for: file.reading.errors))
      throw PlaybookExit.badPlaybook
    }
    return Script(playbook)
  }

  private static func read(_ path: String) throws -> String {
    let file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw unreadable(path, errno) }
    defer { if file != STDIN_FILENO { close(file) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count <= limit {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw unreadable(path, errno)
      }
      bytes.append(contentsOf: chunk[0..<count])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unreadable(_ path: String, _ number: Int32) -> ExitCode {
    let error = PlaybookFileError.cannotOpen(path: path, errno: number)
    StandardError.print(PlaybookFileSentence.text(for: error))
    return PlaybookExit.noInput
  }
}
