import Glibc

/// The bytes of an open file in pieces that overlap, so that no word is cut in all of them; holes are skipped, and what
/// lies beyond a limit is not read.
struct FilePieces {
  /// The bytes of a piece, and how many of them the next one begins with: longer than any folded name.
  private static let size = 1 << 20
  private static let overlap = 16 << 10

  /// Whether the file has more than was read.
  private(set) var isCut = false
  /// The system's number of what went wrong; nil where nothing did.
  private(set) var failure: Int32?
  private let file: Int32
  private var left: Int
  private var place: off_t = 0
  private var tail: [UInt8] = []

  /// Begins at the start of a file.
  init(_ file: Int32, most: Int) {
    self.file = file
    left = most
  }

  /// The next piece; nil at the end, at the limit, and after a failure.
  mutating func next() -> [UInt8]? {
    skipHole()
    guard left > 0 else {
      isCut = hasMore()
      return nil
    }
    var chunk = [UInt8](repeating: 0, count: min(Self.size, left))
    let count = pread(file, &chunk, chunk.count, place)
    guard count > 0 else {
      if count < 0 { failure = errno }
      return nil
    }
    place += off_t(count)
    left -= count
    let piece = tail + chunk[..<count]
    tail = Array(piece.suffix(Self.overlap))
    return piece
  }

  /// Goes on where there is data again; file systems that know no holes have data everywhere.
  private mutating func skipHole() {
    let data = lseek(file, place, 3)  // SEEK_DATA (lseek(2)), which Swift does not see
    if data > place {
      place = data
      tail = []
    } else if data < 0, errno == ENXIO {
      place = lseek(file, 0, SEEK_END)
    }
  }

  private func hasMore() -> Bool {
    var byte: UInt8 = 0
    return pread(file, &byte, 1, place) == 1
  }
}
