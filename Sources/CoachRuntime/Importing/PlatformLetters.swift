public import Exchange
import Glibc

extension LetterConverter {
  /// The converter of the C library, which has its encodings in files of its own: where one is not there it is as if it
  /// were not known. A byte that is no letter becomes U+FFFD, and reading goes on behind it.
  public static let platform = LetterConverter { bytes, charset in
    guard let converter = iconv_open("UTF-8", charset), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var conversion = Conversion(bytes: [], unreadable: 0)
    conversion.bytes.reserveCapacity(bytes.count + bytes.count / 2)
    var input = bytes
    input.withUnsafeMutableBytes { raw in
      var next = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = raw.count
      while left > 0 {
        let problem = step(converter, &next, &left, &conversion.bytes)
        guard problem != 0, problem != E2BIG, left > 0 else { continue }
        conversion.bytes += Array("\u{FFFD}".utf8)
        conversion.unreadable += 1
        next = next?.advanced(by: 1)
        left -= 1
      }
      // Encodings that switch between alphabets end in the first one.
      _ = step(converter, nil, nil, &conversion.bytes)
    }
    return conversion
  }

  /// Converts as much as fits into one piece and adds it; gives the number of the error, or 0.
  private static func step(
    _ converter: iconv_t, _ input: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
    _ left: UnsafeMutablePointer<Int>?, _ output: inout [UInt8]
  ) -> Int32 {
    var problem: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: 16_384) { room, count in
      var place = UnsafeMutableRawPointer(room.baseAddress)?.assumingMemoryBound(to: CChar.self)
      var free = room.count
      if iconv(converter, input, left, &place, &free) == -1 { problem = errno }
      count = room.count - free
    }
    output += piece
    return problem
  }
}
