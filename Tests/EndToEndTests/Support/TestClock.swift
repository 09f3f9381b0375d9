import Foundation

/// The world clock of programs under test: it stands at a chosen instant when it is made and runs on from there, the
/// same for all programs that share it, whatever the machine's own clock says.
struct TestClock {
  /// Where the clock stood when it was made.
  let instant: Date
  /// The clock since the machine's start, in whole seconds, when this one was made.
  private let origin: Int
  private let library: String

  /// A clock that stands at an instant now.
  init(at instant: Date) throws {
    self.instant = instant
    var now = timespec()
    clock_gettime(CLOCK_BOOTTIME, &now)
    origin = now.tv_sec
    library = try Self.library.get()
  }

  /// A clock that stands at half past ten on a Tuesday in December 2026 in London: a working day, far from a holiday
  /// and a change of clocks.
  static func workingTime() throws -> TestClock {
    try TestClock(at: Date(timeIntervalSince1970: 1_796_725_800))
  }

  /// What is added to a program's environment so that it lives by this clock, or so many seconds earlier or later.
  func environment(shiftedBy seconds: Int = 0) -> [String: String] {
    [
      "LD_PRELOAD": library, "CLOCK_ORIGIN": String(origin),
      "CLOCK_INSTANT": String(Int(instant.timeIntervalSince1970) + seconds),
    ]
  }

  /// What the clock shows now.
  var now: Date {
    var now = timespec()
    clock_gettime(CLOCK_BOOTTIME, &now)
    return instant.addingTimeInterval(Double(now.tv_sec - origin) + Double(now.tv_nsec) / 1e9)
  }

  /// The library, compiled once for each run of the tests.
  private static let library: Result<String, any Error> = Result {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Support/clock/chosen_clock.c").path
    let made = NSTemporaryDirectory() + "callcoach-clock-\(ProcessInfo.processInfo.processIdentifier).so"
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let result = try Program.run(
      try compiler(in: search), ["-shared", "-fPIC", "-O1", "-o", made, source, "-ldl"],
      environment: ["PATH": search])
    guard result.status == 0 else { throw TestFailure("chosen_clock.c: \(result.errors)") }
    return made
  }

  private static func compiler(in search: String) throws -> String {
    let found = search.split(separator: ":").lazy
      .flatMap { folder in ["cc", "clang", "gcc"].map { "\(folder)/\($0)" } }
      .first(where: FileManager.default.isExecutableFile)
    guard let found else {
      throw TestFailure("no C compiler is there; install it with: sudo apt-get install gcc")
    }
    return found
  }
}
