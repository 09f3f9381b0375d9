import Foundation

/// A world clock for the measured programs, so that a call may be made whenever the benchmark runs: half past ten on a
/// Tuesday in December 2026 in London, as in the tests. All programs get it, the peers too.
struct ChosenClock {
  private static let instant = 1_796_725_800
  /// What a program's environment needs for it.
  let environment: [String: String]

  /// Starts the clock; the library is the one that the tests have.
  init(library: String) throws {
    guard FileManager.default.fileExists(atPath: library) else {
      throw BenchFailure("there is no \(library): start the benchmark by make bench")
    }
    var now = timespec()
    clock_gettime(CLOCK_BOOTTIME, &now)
    environment = [
      "LD_PRELOAD": library, "CLOCK_ORIGIN": String(now.tv_sec), "CLOCK_INSTANT": String(Self.instant),
    ]
  }
}
