public import CallScript

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a playbook's file could not be read.
public enum PlaybookFileError: Error, Hashable, Sendable {
  /// The file cannot be opened; the number is the system's `errno`.
  case cannotOpen(path: String, errno: Int32)
  /// The path leads to something that is no ordinary file, for example a folder or a pipe.
  case notAFile(path: String)
  /// Reading stopped half-way; the number is the system's `errno`.
  case cannotRead(path: String, errno: Int32)
}

/// A playbook on disk: its bytes and what reading them came to.
public struct PlaybookFile: Sendable {
  /// Where it was read from, as given.
  public let path: String
  /// The bytes, at most one more than the limit for playbooks.
  public let bytes: [UInt8]
  /// The playbook and its diagnostics.
  public let reading: PlaybookReading

  /// Reads a file; never more than the limit for playbooks, never from a pipe or a device.
  public init(path: String) throws(PlaybookFileError) {
    self.init(path: path, bytes: try PlaybookFile.bytes(at: path))
  }

  /// Takes bytes that were read elsewhere; the path only serves messages.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    reading = PlaybookReader.read(bytes: bytes)
  }

  /// The text; malformed bytes are replaced, which only a refused playbook has.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes of an ordinary file, at most one more than the limit for playbooks; never from a pipe or a device.
  static func bytes(at path: String) throws(PlaybookFileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .cannotOpen(path: path, errno: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .cannotRead(path: path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    return try bytes(of: file, size: Int(status.st_size), path: path)
  }

  private static func bytes(of file: Int32, size: Int, path: String) throws(PlaybookFileError) -> [UInt8] {
    let limit = PlaybookLimits.bytes + 1
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(size, limit))
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count < limit {
      let count = chunk.withUnsafeMutableBytes {
        read(file, $0.baseAddress, min($0.count, limit - bytes.count))
      }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw .cannotRead(path: path, errno: errno)
      }
      bytes.append(contentsOf: chunk[0..<count])
    }
    return bytes
  }
}
