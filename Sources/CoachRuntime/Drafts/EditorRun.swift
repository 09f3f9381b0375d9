import Glibc

/// One run of an editor as a child process, in the foreground of our terminal.
struct EditorRun {
  /// How it ended.
  enum End: Equatable {
    case exited(Int32)
    case killed(Int32)
    case notStarted(errno: Int32)
  }

  let command: EditorCommand
  let path: String

  /// Runs it to its end. Signals that ask us to leave are passed on to it, and come back to be heeded afterwards;
  /// when it is stopped we are stopped with it.
  func run(watching signals: SignalSource?) -> (end: End, missed: [Int32]) {
    let owner = tcgetpgrp(STDIN_FILENO)
    defer { takeBackTerminal(owner) }
    var child = pid_t()
    let failure = spawn(&child)
    guard failure == 0 else { return (.notStarted(errno: failure), []) }
    guard let signals else { return (wait(for: child), []) }
    var missed: [Int32] = []
    while true {
      if let end = look(at: child, options: WNOHANG | WUNTRACED, signals) { return (end, missed) }
      var watched = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&watched, 1, -1)
      for number in signals.take() where number == SIGTERM || number == SIGHUP {
        missed.append(number)
        kill(child, number)
      }
    }
  }

  /// Takes the terminal back from an editor that gave it to itself and went away with it.
  private func takeBackTerminal(_ owner: pid_t) {
    guard owner == getpgrp(), tcgetpgrp(STDIN_FILENO) != owner else { return }
    let previous = signal(SIGTTOU, SIG_IGN)
    tcsetpgrp(STDIN_FILENO, owner)
    signal(SIGTTOU, previous)
  }

  /// Waits without a source of signals. What signals do belongs to whoever owns the process: a command leaves those of
  /// the keyboard to the child meanwhile.
  private func wait(for child: pid_t) -> End {
    while true {
      if let end = look(at: child, options: 0, nil) { return end }
    }
  }

  /// How the child ended; nil while it has not.
  private func look(at child: pid_t, options: Int32, _ signals: SignalSource?) -> End? {
    var status: Int32 = 0
    let found = waitpid(child, &status, options)
    if found < 0 { return errno == EINTR ? nil : .notStarted(errno: errno) }
    guard found == child else { return nil }
    let low = status & 0x7F
    if low == 0 { return .exited((status >> 8) & 0xFF) }
    if status & 0xFF != 0x7F { return .killed(low) }
    signals?.stopProcess()
    kill(child, SIGCONT)
    return nil
  }

  /// Starts it by its words, with no signal blocked or ignored.
  private func spawn(_ child: inout pid_t) -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words = command.words + [path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    return posix_spawnp(&child, words[0], nil, &attributes, &arguments, environ)
  }
}
