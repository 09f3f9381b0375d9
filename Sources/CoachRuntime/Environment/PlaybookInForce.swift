import Glibc
import ShippedFiles

/// Finds the playbook that a call would use now: the file named, else the account's, else the rep's own, else the
/// shipped one.
public enum PlaybookInForce {
  /// The file that counts, or nil for the shipped playbook; a file that is named counts even when it is missing.
  public static func path(
    named path: String?, ofAccount account: String? = nil, in folders: ProgramFolders
  ) -> String? {
    if let path { return path }
    if let account, !account.isEmpty { return account }
    return access(folders.playbook, F_OK) == 0 ? folders.playbook : nil
  }

  /// Reads the playbook in force.
  public static func read(
    named path: String?, in folders: ProgramFolders
  ) throws(PlaybookFileError) -> PlaybookFile {
    guard let path = Self.path(named: path, in: folders) else { return shipped() }
    return try PlaybookFile(path: path)
  }

  /// The playbook that travels inside the program.
  public static func shipped() -> PlaybookFile {
    let file = shipped_playbook()
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    return PlaybookFile(path: String(cString: file.name), bytes: Array(bytes))
  }
}
