import Foundation

/// Processes that the benchmark starts.
enum Child {
  /// Runs a command to its end, without a terminal, and throws when it fails.
  static func run(_ command: [String], environment: [String: String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BenchFailure("\(command.joined(separator: " ")) ended with status \(process.terminationStatus)")
    }
  }

  /// Waits up to two seconds for a process that was told to go, then kills it.
  static func end(_ process: pid_t) {
    for _ in 0..<200 {
      if waitpid(process, nil, WNOHANG) != 0 { return }
      usleep(10_000)
    }
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }
}
