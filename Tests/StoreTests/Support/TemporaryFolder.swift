import Foundation
import Glibc

/// A folder of a test's own that goes away with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    path =
      FileManager.default.temporaryDirectory.appendingPathComponent("callcoach-\(UUID().uuidString)").path
    mkdir(path, 0o700)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var data: String { path + "/data" }
  var database: String { data + "/callcoach.db" }

  /// The permission bits of a file; nil when it is missing.
  static func rights(of path: String) -> UInt32? {
    var entry = stat()
    return stat(path, &entry) == 0 ? entry.st_mode & 0o777 : nil
  }

  static func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }
}
