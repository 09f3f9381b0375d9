import Foundation

/// A fresh folder for one test: short of name, for sockets, and readable by its owner only.
struct ScratchFolder: Sendable {
  /// Its full path.
  let path: String

  /// Makes the folder.
  init() throws {
    var template = Array("/tmp/coach-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw TestFailure("no scratch folder: \(String(cString: strerror(errno)))")
    }
    path = template.withUnsafeBufferPointer { buffer in
      String(decoding: buffer.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }

  /// The full path of something in it.
  func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a text file into it and returns its full path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try text.write(toFile: path(name), atomically: false, encoding: .utf8)
    return path(name)
  }

  /// Removes it with all that is in it.
  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
