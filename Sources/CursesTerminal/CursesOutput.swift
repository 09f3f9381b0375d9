import CNcurses
import Glibc

/// Where curses writes: a file in memory, for it would wait on a terminal that takes no more.
final class CursesOutput {
  /// The stream to give to curses.
  let stream: UnsafeMutablePointer<FILE>
  private let descriptor: Int32

  init() throws(TerminalError) {
    descriptor = curses_memory_file()
    guard descriptor >= 0, let stream = fdopen(descriptor, "w") else { throw .system(code: errno) }
    self.stream = stream
  }

  /// What was written since the last time.
  func take() -> [UInt8] {
    fflush(stream)
    let count = Int(lseek(descriptor, 0, SEEK_CUR))
    guard count > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(descriptor, buffer.baseAddress, count, 0))
    }
    lseek(descriptor, 0, SEEK_SET)
    return bytes
  }

  func close() { fclose(stream) }
}
