public import CallScript
import Glibc

/// A copy of the data file that `callcoach backup` made.
public struct BackupFile: Hashable, Sendable {
  /// Its full path.
  public var path: String
  /// When it was made, by its name; nil for a file that was renamed.
  public var madeAt: Instant?
  /// Its size in bytes.
  public var size: Int64

  /// Its name without the folder.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// A folder with backups.
public struct BackupFolder: Hashable, Sendable {
  /// The folder's name in the data folder.
  static let name = "backups"

  /// Its full path.
  public let path: String

  /// Takes a folder.
  public init(_ path: String) { self.path = path }

  /// The one in a data folder.
  public init(inside folder: String) { path = folder + "/" + Self.name }

  /// Whether it is there.
  public var isThere: Bool { FolderListing.isFolder(path) }

  /// Makes the folder in the data folder, for the owner only; a link and what is somebody else's are refused.
  func prepareOwn() throws(StoreError) {
    try StoreFile.makeFolder(path)
    let folder = FolderTree.open(path)
    guard folder >= 0 else { throw errno == EPERM ? .sharedFolder(path: path) : StoreFile.failure(errno) }
    fchmod(folder, 0o700)
    close(folder)
  }

  /// Makes a folder elsewhere; one in which others could put something in the place of a copy is refused.
  func prepareElsewhere() throws(StoreError) {
    try StoreFile.makeFolder(path)
    if let exposed = FolderTrust.exposed(path) { throw .sharedFolder(path: exposed) }
  }

  /// The copies of a data file in it, the newest first: whatever carries the mark of callcoach's data, and what is
  /// named as a backup although it cannot be read.
  public func files() throws(StoreError) -> [BackupFile] {
    guard isThere else { return [] }
    let names = try FolderListing.names(in: path)
    try refuseUnclearNames()
    let files = names.compactMap { name -> BackupFile? in
      let file = path + "/" + name
      guard name != StoreFile.name, let size = FolderListing.sizeOfPlainFile(file) else { return nil }
      let madeAt = BackupName.moment(of: name)
      let isDamaged = name.hasPrefix("callcoach-") && name.contains(BackupName.damaged)
      guard madeAt != nil || isDamaged || Self.hasMark(file) else { return nil }
      return BackupFile(path: file, madeAt: madeAt, size: size)
    }
    return files.sorted { a, b in
      // A number behind the moment makes a longer name.
      (a.madeAt?.milliseconds ?? .min, a.name.utf8.count, a.name)
        > (b.madeAt?.milliseconds ?? .min, b.name.utf8.count, b.name)
    }
  }

  /// A copy under a name that is no UTF-8 cannot be worked on, and must not be passed over.
  private func refuseUnclearNames() throws(StoreError) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw StoreFile.failure(errno) }
    defer { close(folder) }
    for name in FolderTree.names(in: folder) where Array(String(decoding: name, as: UTF8.self).utf8) != name {
      let file = FolderTree.withName(name) { openat(folder, $0, Self.lookingFlags) }
      if Self.hasMark(file) { throw .cannotOpen(errno: EILSEQ) }
    }
  }

  /// The newest backup of a data folder, for a message; nil when there is none, or when it cannot be told.
  public static func newest(inside folder: String) -> BackupFile? {
    try? BackupFolder(inside: folder).files().first { $0.madeAt != nil && Self.hasMark($0.path) }
  }

  /// Whether a file is SQLite's and carries our number (https://www.sqlite.org/fileformat.html, offset 68).
  private static func hasMark(_ path: String) -> Bool { hasMark(open(path, lookingFlags)) }

  private static var lookingFlags: Int32 { O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK }

  /// The same for an open file, which it closes.
  private static func hasMark(_ file: Int32) -> Bool {
    guard file >= 0 else { return false }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 72)
    guard pread(file, &bytes, bytes.count, 0) == bytes.count else { return false }
    return bytes.starts(with: Array("SQLite format 3\0".utf8)) && Array(bytes[68...]) == Schema.mark
  }
}

/// The names of backups: `callcoach-2026-11-25T101500Z.db`, with a number behind when that is taken.
enum BackupName {
  /// What is put behind the name of a damaged file that was put aside.
  static let damaged = ".damaged"

  static func of(_ instant: Instant, number: Int) -> String {
    let moment = CivilMoment(instant, offset: 0)
    let seconds = instant.milliseconds / 1000 % 60
    let clock = [moment.time.hour, moment.time.minute, Int(seconds < 0 ? seconds + 60 : seconds)]
    let time = clock.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    return "callcoach-\(moment.date.iso)T\(time)Z\(number == 1 ? "" : "-\(number)").db"
  }

  /// The moment in a name; nil for another name.
  static func moment(of name: String) -> Instant? {
    let bytes = Array(name.utf8)
    guard name.hasPrefix("callcoach-"), name.hasSuffix(".db"), bytes.count >= 31,
      bytes[20] == UInt8(ascii: "T"),
      bytes[27] == UInt8(ascii: "Z"),
      let date = CivilDate(iso: String(decoding: bytes[10..<20], as: UTF8.self)),
      let clock = Int64(String(decoding: bytes[21..<27], as: UTF8.self))
    else { return nil }
    let seconds = clock / 10_000 * 3600 + clock / 100 % 100 * 60 + clock % 100
    return Instant(milliseconds: (Int64(date.dayNumber) * 86_400 + seconds) * 1000)
  }
}
