import Exchange
import Glibc

/// The folder for documents that go out, for the rep only: `$XDG_DATA_HOME/callcoach/out`.
///
/// Nothing in it is ever overwritten: where a name is taken a number is appended.
public struct OutFolder: Sendable {
  /// Its path.
  public let path: String
  /// Names tried for one document.
  private static let attempts = 1000

  /// The folder for documents beside the data file.
  public init(in folders: ProgramFolders) { path = folders.data + "/out" }

  /// Writes a document under a name made of outside words, 0600, and gives its path.
  public func write(_ bytes: [UInt8], named words: String, suffix: String) throws(FileWritingError) -> String
  {
    try prepare()
    let name = FileSlug.of(words)
    for number in 1...Self.attempts {
      let file = "\(path)/\(name)\(number == 1 ? "" : "-\(number)").\(suffix)"
      do throws(FileWritingError) {
        try FileWriting.writePrivate(file, bytes: bytes)
        return file
      } catch .exists, .notOrdinary {
        continue
      } catch {
        throw error
      }
    }
    throw .exists(path: "\(path)/\(name).\(suffix)")
  }

  /// Makes the folder; one that is a link, somebody else's, or no folder is refused.
  private func prepare() throws(FileWritingError) {
    FilePrivacy.makeFolder(path)
    var entry = stat()
    guard lstat(path, &entry) == 0 else { throw .failed(path: path, errno: errno) }
    guard entry.st_mode & S_IFMT == S_IFDIR else { throw .failed(path: path, errno: ENOTDIR) }
    guard entry.st_uid == geteuid() else { throw .failed(path: path, errno: EPERM) }
    if entry.st_mode & 0o077 != 0 { chmod(path, 0o700) }
  }
}
