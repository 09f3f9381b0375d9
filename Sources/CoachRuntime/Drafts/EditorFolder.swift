import Glibc
import Store

/// The folder in which a draft lies for one run of an editor, 0700.
///
/// While the run lasts a lock is held on it, which the system gives back however the program ends: what has no lock was
/// left behind by a run that died, and is removed at the next start.
final class EditorFolder {
  /// The beginning of the names of such folders; the process that made one follows.
  private static let prefix = Array("edit-".utf8)

  /// Its path.
  let path: String
  private let base: Int32
  private let name: [UInt8]
  private let folder: Int32

  private init(path: String, base: Int32, name: [UInt8], folder: Int32) {
    self.path = path
    self.base = base
    self.name = name
    self.folder = folder
  }

  deinit {
    close(folder)
    close(base)
  }

  /// Makes one in a place that is the rep's alone; whatever died there before is swept away first.
  static func make(in place: String) throws(EditorError) -> EditorFolder {
    let base = OwnFolder.open(place, making: true)
    guard base >= 0 else { throw .cannotWrite(.failed(path: place, errno: errno)) }
    if let exposed = FolderTrust.exposed(place) {
      close(base)
      throw .cannotWrite(.shared(path: exposed))
    }
    _ = sweep(base, place)
    for attempt in 0..<100 {
      let name = prefix + Array("\(getpid())-\(attempt)".utf8)
      guard FolderTree.withName(name, { mkdirat(base, $0, 0o700) }) == 0 else {
        if errno == EEXIST { continue }
        break
      }
      let folder = FolderTree.open(name, in: base)
      if folder >= 0, isHeld(folder) {
        return EditorFolder(
          path: place + "/" + String(decoding: name, as: UTF8.self), base: base, name: name, folder: folder)
      }
      if folder >= 0 { close(folder) }
    }
    let reason = errno
    close(base)
    throw .cannotWrite(.failed(path: place, errno: reason))
  }

  /// Opens a file in it for reading; negative with `errno` where it cannot be.
  func open(_ file: String) -> Int32 {
    openat(folder, file, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
  }

  /// Removes it with all that an editor left in it.
  func remove() { _ = FolderTree.remove(name, in: base, shownAs: path) }

  // MARK: Sweeping

  /// What is left in the places for such folders.
  struct Leavings: Hashable {
    /// What could not be removed.
    var stays: [String] = []
    /// Folders that another process has open.
    var open: [String] = []
  }

  /// Removes what runs left behind in the given places; those that are not there hold nothing.
  static func sweep(_ places: [String]) -> Leavings {
    var leavings = Leavings()
    for place in places {
      let base = OwnFolder.open(place, making: false)
      if base >= 0 {
        let found = sweep(base, place)
        leavings.stays += found.stays
        leavings.open += found.open
        close(base)
      } else if errno != ENOENT, errno != ENOTDIR {
        leavings.stays.append(place)
      }
    }
    return leavings
  }

  private static func sweep(_ base: Int32, _ place: String) -> Leavings {
    var leavings = Leavings()
    for name in FolderTree.names(in: base) where name.starts(with: prefix) {
      let path = place + "/" + String(decoding: name, as: UTF8.self)
      let folder = FolderTree.open(name, in: base)
      let isForeign = folder < 0 && errno == EPERM
      if folder >= 0, !isHeld(folder) {
        leavings.open.append(path)
      } else if isForeign {
        // Nothing of ours was ever written there.
        _ = FolderTree.withName(name) { unlinkat(base, $0, AT_REMOVEDIR) }
      } else {
        leavings.stays += FolderTree.remove(name, in: base, shownAs: path)
      }
      if folder >= 0 { close(folder) }
    }
    return leavings
  }

  /// Whether the lock on a folder is ours now, and the folder still there.
  private static func isHeld(_ folder: Int32) -> Bool {
    guard flock(folder, LOCK_EX | LOCK_NB) == 0 else { return false }
    var entry = stat()
    return fstat(folder, &entry) == 0 && entry.st_nlink > 0
  }
}

extension ProgramFolders {
  /// Where drafts may lie while an editor has them open, in this session or in one without a runtime folder.
  private var editingPlaces: [String] { [runtime, state].compactMap { $0 } }

  /// Removes what runs of an editor left behind that died; done at each start.
  public func sweepDrafts() { _ = EditorFolder.sweep(editingPlaces) }

  /// The same for erasing: gives what is left.
  func sweptDrafts() -> EditorFolder.Leavings { EditorFolder.sweep(editingPlaces) }
}
