import Glibc

/// Bytes on their way to a terminal that may take them slowly, or not at all; writing never waits.
///
/// It holds what was drawn last and what goes with it: nothing is drawn while something waits here.
struct OutputQueue {
  /// Without a byte taken for so many milliseconds, the line does not flow but stands.
  static let standstill: Int64 = 1000

  private var bytes: [UInt8] = []
  private var written = 0
  private var stuckSince: Int64?
  /// Whether the line has stood still since the last time this was asked.
  private var stood = false

  /// Whether everything was taken.
  var isEmpty: Bool { written == bytes.count }

  /// Adds bytes.
  mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// Drops what was not taken yet.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: bytes.count <= 1 << 16)
    written = 0
  }

  /// Writes as much as the terminal takes at once; whether that was all. What a lost terminal does not take is dropped.
  mutating func write(to descriptor: Int32, at moment: Int64) -> Bool {
    while !isEmpty {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count > 0 {
        written += count
        stuckSince = nil
      } else if count < 0 && errno == EINTR {
        continue
      } else if count < 0 && errno == EAGAIN {
        noteStanding(at: moment)
        return false
      } else {
        break
      }
    }
    clear()
    stuckSince = nil
    return true
  }

  private mutating func noteStanding(at moment: Int64) {
    let since = stuckSince ?? moment
    stuckSince = since
    if moment - since >= OutputQueue.standstill { stood = true }
  }

  /// Whether the line has stood still since the last look: what the terminal shows is then not known.
  mutating func takeStandstill() -> Bool {
    defer { stood = false }
    return stood
  }
}
