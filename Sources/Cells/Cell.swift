/// One cell of the grid: what stands in it and what it means.
public struct Cell: Equatable, Sendable {
  /// A Unicode scalar value, an index into the buffer's clusters above `clusterBase`, or `continuation`.
  var code: UInt32
  /// What the cell means.
  public internal(set) var role: Role

  /// Codes from here on name a cluster of several scalars kept by the buffer.
  static let clusterBase: UInt32 = 0x11_0000
  /// The code of the right half of a wide glyph.
  static let continuationCode = UInt32.max
  /// An empty cell.
  static let blank = Cell(code: 0x20, role: .text)

  /// Whether this is the right half of the glyph to its left.
  public var isContinuation: Bool { code == Cell.continuationCode }
}
