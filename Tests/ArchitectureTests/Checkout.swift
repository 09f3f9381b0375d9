import Foundation

/// The folder this package was checked out into, read as text.
struct Checkout {
  /// The top folder of the package.
  let root: URL

  /// The checkout that this file belongs to.
  init(file: String = #filePath) {
    root = URL(fileURLWithPath: file)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  /// The names of the folders under Sources, sorted: one for each target.
  func rooms() throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      at: root.appendingPathComponent("Sources"), includingPropertiesForKeys: [.isDirectoryKey]
    )
    .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
    .map(\.lastPathComponent).sorted()
  }

  /// The Swift files of one room, as paths from the top folder, sorted.
  func swiftFiles(of room: String) throws -> [String] { try swiftFiles(under: "Sources/\(room)") }

  /// The Swift files of a folder and those in it, as paths from the top folder, sorted.
  func swiftFiles(under folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path)
      .filter { $0.hasSuffix(".swift") }
      .map { "\(folder)/\($0)" }.sorted()
  }

  /// The text of one file, named by its path from the top folder.
  func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }
}
