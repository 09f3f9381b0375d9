#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a file could not be written; the number is the system's `errno`.
public enum FileWritingError: Error, Hashable, Sendable {
  /// Something stands there already.
  case exists(path: String)
  /// A link, a folder or a device stands there, which is never replaced.
  case notOrdinary(path: String)
  /// In that folder others could put something in the place of what is written.
  case shared(path: String)
  /// Something that was to be removed, or a part of it, stays.
  case stays(path: String)
  /// The file or the one beside it could not be made, written or put in place.
  case failed(path: String, errno: Int32)
}

/// Writes files so that no reader ever sees half of one.
public enum FileWriting {
  /// Makes a new file that the owner may write and, unless the mode says otherwise, everybody may read; never
  /// touches one that is there, a link neither.
  public static func create(_ path: String, bytes: [UInt8], mode: UInt32 = 0o644) throws(FileWritingError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else {
      throw errno == EEXIST ? .exists(path: path) : .failed(path: path, errno: errno)
    }
    do {
      try fill(file, with: bytes, path: path)
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Writes a document for its owner only (0600) to a place that somebody named, whole or not at all.
  ///
  /// What stands there already is replaced only when that is forced, and only an ordinary file: never a link, a
  /// folder or a device.
  public static func writePrivate(
    _ path: String, bytes: [UInt8], force: Bool = false
  ) throws(FileWritingError) {
    var entry = stat()
    if lstat(path, &entry) == 0 {
      let isOrdinary = entry.st_mode & S_IFMT == S_IFREG
      guard force, isOrdinary else { throw isOrdinary ? .exists(path: path) : .notOrdinary(path: path) }
    }
    let (file, beside) = try openBeside(path)
    do throws(FileWritingError) {
      try fill(file, with: bytes, path: path)
      try place(beside, at: path, bytes: bytes, force: force)
    } catch {
      unlink(beside)
      throw error
    }
    flushFolder(of: path)
  }

  /// Gives a finished file its name: in the place of another one, or only where there is none. A new name can be told
  /// to exist by a link alone; where the file system knows no links the file is made there.
  private static func place(
    _ beside: String, at path: String, bytes: [UInt8], force: Bool
  ) throws(FileWritingError) {
    if force {
      guard rename(beside, path) == 0 else { throw .failed(path: path, errno: errno) }
      return
    }
    if link(beside, path) != 0 {
      let reason = errno
      if reason == EEXIST { throw .exists(path: path) }
      guard reason == EPERM || reason == EOPNOTSUPP || reason == ENOSYS else {
        throw .failed(path: path, errno: reason)
      }
      try create(path, bytes: bytes, mode: 0o600)
    }
    unlink(beside)
  }

  /// Replaces a file's content: a new file beside it, flushed to disk, takes its place and its mode.
  ///
  /// A symbolic link is followed, so that the link stays one.
  public static func replace(_ path: String, bytes: [UInt8]) throws(FileWritingError) {
    let target = try resolved(path)
    var status = stat()
    guard stat(target, &status) == 0 else { throw .failed(path: path, errno: errno) }
    let (file, beside) = try openBeside(target)
    do throws(FileWritingError) {
      guard fchmod(file, status.st_mode & 0o7777) == 0 else {
        close(file)
        throw FileWritingError.failed(path: beside, errno: errno)
      }
      try fill(file, with: bytes, path: beside)
      guard rename(beside, target) == 0 else { throw FileWritingError.failed(path: path, errno: errno) }
    } catch {
      unlink(beside)
      throw error
    }
    flushFolder(of: target)
  }

  private static func resolved(_ path: String) throws(FileWritingError) -> String {
    guard let real = realpath(path, nil) else { throw .failed(path: path, errno: errno) }
    defer { free(real) }
    return String(cString: real)
  }

  private static func openBeside(_ target: String) throws(FileWritingError) -> (Int32, String) {
    for attempt in 0..<100 {
      let beside = "\(target).new\(getpid())-\(attempt)"
      let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if file >= 0 { return (file, beside) }
      guard errno == EEXIST else { throw .failed(path: target, errno: errno) }
    }
    throw .failed(path: target, errno: EEXIST)
  }

  /// Writes everything, flushes and closes.
  private static func fill(_ file: Int32, with bytes: [UInt8], path: String) throws(FileWritingError) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        let reason = errno
        close(file)
        throw .failed(path: path, errno: reason)
      }
      start += count
    }
    let isFlushed = fsync(file) == 0
    let reason = errno
    guard close(file) == 0, isFlushed else { throw .failed(path: path, errno: reason) }
  }

  private static func flushFolder(of target: String) {
    let parts = target.split(separator: "/").dropLast().joined(separator: "/")
    let root = target.utf8.first == 0x2F ? "/" : "./"
    let folder = open(root + parts, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
