#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where commands complain.
enum StandardError {
  /// Prints one line; the words have to be safe to show.
  static func print(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    var start = 0
    while start < bytes.count {
      let written = bytes[start...].withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
      if written < 0 && errno != EINTR { return }
      start += max(0, written)
    }
  }
}
