import Glibc

/// The signals of the keyboard while a child, such as an editor, has the terminal.
enum KeyboardSignals {
  /// Ignores Ctrl-C and Ctrl-\ for the length of some work: they are the child's. It changes what the whole process
  /// does, so only a command calls it, which owns its process.
  static func leftToChild<Result>(_ work: () throws -> Result) rethrows -> Result {
    let interrupt = signal(SIGINT, SIG_IGN)
    let leave = signal(SIGQUIT, SIG_IGN)
    defer {
      signal(SIGINT, interrupt)
      signal(SIGQUIT, leave)
    }
    return try work()
  }
}
