import Foundation

/// Lets the coach live at another time, so that a test can ring somebody three weeks ago and again today.
enum ClockShift {
  /// What is added to a program's environment to shift its world clock by so many seconds.
  static func environment(seconds: Int) throws -> [String: String] {
    ["LD_PRELOAD": try library.get(), "CLOCK_SHIFT": String(seconds)]
  }

  /// The library, compiled once for each run of the tests.
  private static let library: Result<String, any Error> = Result {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Support/clock/clock_shift.c").path
    let made = NSTemporaryDirectory() + "callcoach-clock-\(ProcessInfo.processInfo.processIdentifier).so"
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let result = try Program.run(
      try compiler(in: search), ["-shared", "-fPIC", "-O1", "-o", made, source, "-ldl"],
      environment: ["PATH": search])
    guard result.status == 0 else { throw TestFailure("clock_shift.c: \(result.errors)") }
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
