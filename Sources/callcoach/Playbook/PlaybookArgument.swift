import ArgumentParser
import Cells
import CoachRuntime

/// The exit codes of the playbook commands, as `sysexits.h` has them.
enum PlaybookExit {
  /// The playbook has errors.
  static let badPlaybook = ExitCode(65)
  /// The playbook cannot be read.
  static let noInput = ExitCode(66)
  /// A file cannot be written.
  static let cannotCreate = ExitCode(73)
}

/// Reads the playbook that a command was given.
enum PlaybookArgument {
  /// The file, with or without mistakes; when it cannot be read, says why and exits with 66.
  static func read(_ path: String) throws -> PlaybookFile {
    do {
      return try PlaybookFile(path: path)
    } catch {
      StandardError.print(ScreenText(PlaybookFileSentence.text(for: error)).string)
      throw PlaybookExit.noInput
    }
  }

  /// The file named, or else the playbook in use; without usable folders that is the shipped one.
  static func inUse(_ path: String?) throws -> PlaybookFile {
    if let path { return try read(path) }
    guard let folders = try? ProgramFolders.find(), let own = PlaybookInForce.path(named: nil, in: folders)
    else { return PlaybookInForce.shipped() }
    return try read(own)
  }
}
