public import Exchange

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why the bytes of a file of contacts could not be had.
public enum ContactsInputError: Error, Hashable, Sendable {
  /// What stands at a path instead of a file.
  public enum Kind: Hashable, Sendable {
    case folder, pipe, device, socket, other
  }

  /// The file cannot be opened; the number is the system's `errno`.
  case cannotOpen(errno: Int32)
  /// The path leads to something that is no ordinary file.
  case notAFile(Kind)
  /// The file is larger than is taken; its bytes, or nil where that is not known.
  case tooBig(Int?)
  /// Reading failed half-way; the number is the system's `errno`.
  case cannotRead(errno: Int32)
  /// Reading was stopped from outside.
  case stopped
}

/// Reads the bytes of a file of contacts: only from ordinary files, only so many, and it can be stopped.
public enum ContactsInput {
  private static let chunk = 1024 * 1024

  /// The bytes of a file. A pipe or a device is refused before it is opened, since opening one can wait for ever or do
  /// something; what is opened is looked at again. `goingOn` is asked after every megabyte.
  public static func bytes(
    at path: String, limit: Int = ImportLimits.bytes, goingOn: () -> Bool = { true }
  ) throws(ContactsInputError) -> [UInt8] {
    var entry = stat()
    guard stat(path, &entry) == 0 else { throw .cannotOpen(errno: errno) }
    try check(entry, limit: limit)
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { throw .cannotOpen(errno: errno) }
    defer { close(file) }
    guard fstat(file, &entry) == 0 else { throw .cannotRead(errno: errno) }
    try check(entry, limit: limit)
    return try bytes(of: file, expecting: Int(entry.st_size), limit: limit, goingOn: goingOn)
  }

  /// The bytes of standard input, whatever it is.
  public static func standardInput(
    limit: Int = ImportLimits.bytes, goingOn: () -> Bool = { true }
  ) throws(ContactsInputError) -> [UInt8] {
    try bytes(of: STDIN_FILENO, expecting: 0, limit: limit, goingOn: goingOn)
  }

  private static func check(_ entry: stat, limit: Int) throws(ContactsInputError) {
    switch entry.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .notAFile(.folder)
    case S_IFIFO: throw .notAFile(.pipe)
    case S_IFCHR, S_IFBLK: throw .notAFile(.device)
    case S_IFSOCK: throw .notAFile(.socket)
    default: throw .notAFile(.other)
    }
    if Int(entry.st_size) > limit { throw .tooBig(Int(entry.st_size)) }
  }

  private static func bytes(
    of file: Int32, expecting size: Int, limit: Int, goingOn: () -> Bool
  ) throws(ContactsInputError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var buffer = [UInt8](repeating: 0, count: chunk)
    while true {
      guard goingOn() else { throw .stopped }
      let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .cannotRead(errno: errno)
      }
      guard bytes.count + count <= limit else { throw .tooBig(nil) }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}
