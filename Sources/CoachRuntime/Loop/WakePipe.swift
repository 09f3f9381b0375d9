import Glibc

/// A descriptor that another thread can make readable, to end the loop's sleep.
final class WakePipe: Sendable {
  /// Readable after a wake, until it is drained.
  let descriptor: Int32

  init() { descriptor = eventfd(0, Int32(EFD_CLOEXEC.rawValue | EFD_NONBLOCK.rawValue)) }

  deinit { close(descriptor) }

  /// Ends the loop's sleep, now or the next.
  func wake() {
    var one: UInt64 = 1
    _ = write(descriptor, &one, 8)
  }

  /// Makes the descriptor quiet again.
  func drain() {
    var count: UInt64 = 0
    _ = read(descriptor, &count, 8)
  }
}
