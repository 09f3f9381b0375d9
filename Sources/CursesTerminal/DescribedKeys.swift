import Cells

/// The keys that the description of this terminal names, by their bytes.
struct DescribedKeys {
  private let keys: [[UInt8]: Key]
  private let beginnings: Set<[UInt8]>

  /// Takes sequences that begin with ESC.
  init(_ keys: [[UInt8]: Key]) {
    self.keys = keys
    beginnings = Set(
      keys.keys.flatMap { bytes in (2..<max(2, bytes.count + 1)).map { Array(bytes.prefix($0)) } })
  }

  /// The key of a whole sequence.
  subscript(bytes: [UInt8]) -> Key? { keys[bytes] }

  /// Whether some sequence begins with these bytes and one more, or is that.
  func isBegun(by bytes: [UInt8], _ next: UInt8) -> Bool {
    !beginnings.isEmpty && beginnings.contains(bytes + [next])
  }
}
