import Dispatch
import Foundation
import Synchronization

/// A program run to its end without a terminal: what it printed and how it ended.
struct ProgramResult {
  /// How it ended: its exit code, or 128 and the number of the signal that ended it, as a shell counts.
  let status: Int32
  /// What it wrote to standard output.
  let output: String
  /// What it wrote to standard error.
  let errors: String
}

/// Programs started from the tests, with an environment of their own.
enum Program {
  /// The callcoach binary under test: `CALLCOACH_BINARY`, or the one built beside this test bundle.
  static func callcoach() throws -> String {
    if let named = ProcessInfo.processInfo.environment["CALLCOACH_BINARY"], !named.isEmpty {
      return try executable(named, hint: "CALLCOACH_BINARY names no program")
    }
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let beside = URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("callcoach")
    return try executable(beside.path, hint: "build it with: make build")
  }

  /// The full path of a system program.
  static func find(_ name: String, hint: String) throws -> String {
    let folders = ["/usr/local/bin", "/usr/bin", "/bin"]
    let found = folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
    guard let found else { throw TestFailure("\(name) is not installed; \(hint)") }
    return found
  }

  /// Runs a program to its end; `input` is its standard input. Throws when it is not done in time.
  static func run(
    _ path: String, _ arguments: [String] = [], environment: [String: String], input: String = "",
    within seconds: Double = 20
  ) throws -> ProgramResult {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let (inputPath, outputPath, errorPath) = (folder.path("in"), folder.path("out"), folder.path("err"))
    try input.write(toFile: inputPath, atomically: false, encoding: .utf8)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, inputPath, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, outputPath, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errorPath, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let child = try start(path, arguments, environment: environment, opening: &actions)
    guard let status = waitForEnd(of: child, within: seconds) else {
      throw TestFailure("\(path) \(arguments.joined(separator: " ")) was not done in \(seconds) s")
    }
    return ProgramResult(status: status, output: try read(outputPath), errors: try read(errorPath))
  }

  /// Starts a program with no signal blocked or ignored and no file open but those that `actions` opens; `leading` makes it
  /// the first of a session of its own, whose terminal is the first it opens.
  static func start(
    _ path: String, _ arguments: [String], environment: [String: String],
    opening actions: inout posix_spawn_file_actions_t, leading: Bool = false
  ) throws -> pid_t {
    keepOpenFilesFromChildren()
    var attributes = freshSignals(leading: leading)
    defer { posix_spawnattr_destroy(&attributes) }
    var child = pid_t()
    let failure = withStrings([path] + arguments) { argv in
      withStrings(environment.map { "\($0)=\($1)" }.sorted()) {
        posix_spawn(&child, path, &actions, &attributes, argv, $0)
      }
    }
    guard failure == 0 else { throw TestFailure("\(path): \(String(cString: strerror(failure)))") }
    return child
  }

  /// Nothing but the three streams goes to a program: it could outlive the tests and hold a lock of theirs.
  private static func keepOpenFilesFromChildren() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    for descriptor in names.compactMap({ Int32($0) }) where descriptor > 2 {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
  }

  /// No signal blocked and none ignored: the threads that tests run on block most, and a program inherits that.
  private static func freshSignals(leading: Bool) -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | (leading ? newSession : 0)))
    return attributes
  }

  /// glibc's `POSIX_SPAWN_SETSID`, which the C library's Swift module leaves out.
  private static let newSession: Int32 = 0x80

  private static func executable(_ path: String, hint: String) throws -> String {
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw TestFailure("\(path) is not there; \(hint)")
    }
    return path
  }

  /// Waits for the end of a child; past the deadline it is killed, and nil returned.
  private static func waitForEnd(of child: pid_t, within seconds: Double) -> Int32? {
    let ended = DispatchSemaphore(value: 0)
    let status = Mutex<Int32>(0)
    DispatchQueue.global().async {
      status.withLock { _ = waitpid(child, &$0, 0) }
      ended.signal()
    }
    if ended.wait(timeout: .now() + seconds) == .timedOut {
      kill(child, SIGKILL)
      ended.wait()
      return nil
    }
    let word = status.withLock { $0 }
    let signal = word & 0x7f
    return signal == 0 ? (word >> 8) & 0xff : 128 + signal
  }

  private static func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// Lends a null-terminated array of C strings, as `posix_spawn` takes them.
  private static func withStrings<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("the array is never empty") }
      return body(base)
    }
  }
}
