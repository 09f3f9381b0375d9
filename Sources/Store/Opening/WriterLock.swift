import Glibc

/// The right to write, held by the kernel for as long as a file is open: a crash gives it back by itself.
final class WriterLock: Sendable {
  /// How an attempt to take the lock ended.
  enum Attempt {
    /// It is ours.
    case taken(WriterLock)
    /// Another process has it; nil while that one has not told who it is.
    case heldByOther(LockHolder?)
    /// The lock file could not be opened, with the system's error number.
    case failed(errno: Int32)
    /// What stands there is no plain file with one name, or somebody else's; it is left as it is.
    case unfit
  }

  private let descriptor: Int32
  /// Whether somebody held it before this process.
  let wasHeldBefore: Bool

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    var entry = stat()
    wasHeldBefore = fstat(descriptor, &entry) == 0 && entry.st_size > 0
  }

  deinit { Glibc.close(descriptor) }

  /// Tries once, without waiting.
  static func take(at path: String) -> Attempt {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { return .failed(errno: errno) }
    guard isFit(descriptor) else {
      Glibc.close(descriptor)
      return .unfit
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      defer { Glibc.close(descriptor) }
      return reason == EWOULDBLOCK ? .heldByOther(holder(in: descriptor)) : .failed(errno: reason)
    }
    let lock = WriterLock(descriptor: descriptor)
    lock.sign()
    return .taken(lock)
  }

  /// Whether somebody held the lock in an earlier run and nobody holds it now.
  static func wasEverHeld(at path: String) -> Bool {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { Glibc.close(descriptor) }
    var entry = stat()
    return fstat(descriptor, &entry) == 0 && entry.st_size > 0 && flock(descriptor, LOCK_SH | LOCK_NB) == 0
  }

  /// Whether writing into the file harms nothing else.
  private static func isFit(_ descriptor: Int32) -> Bool {
    var entry = stat()
    return fstat(descriptor, &entry) == 0 && entry.st_mode & S_IFMT == S_IFREG && entry.st_nlink <= 1
      && entry.st_uid == geteuid()
  }

  /// Writes who we are, for the message another process shows; a failure only costs that message.
  private func sign() {
    fchmod(descriptor, 0o600)
    let text = Array("\(getpid()) \(WriterLock.terminalName())\n".utf8)
    guard ftruncate(descriptor, 0) == 0 else { return }
    _ = pwrite(descriptor, text, text.count, 0)
  }

  /// Reads who holds the lock, from at most 255 bytes; a process that has ended is what an earlier holder left there.
  private static func holder(in descriptor: Int32) -> LockHolder? {
    var bytes = [UInt8](repeating: 0, count: 255)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let line = String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n").first ?? ""
    let words = line.split(separator: " ", maxSplits: 1)
    guard let process = words.first.flatMap({ Int32($0) }), process > 0 else { return nil }
    if kill(process, 0) != 0, errno == ESRCH { return nil }
    return LockHolder(process: process, terminal: words.count > 1 ? String(words[1]) : "")
  }

  /// The terminal of this process, empty without one.
  private static func terminalName() -> String {
    var name = [CChar](repeating: 0, count: 255)
    for descriptor in [STDERR_FILENO, STDIN_FILENO, STDOUT_FILENO]
    where ttyname_r(descriptor, &name, name.count) == 0 {
      return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    return ""
  }
}
