import CEvents
import Glibc

/// The signals that ask something of the program, read as data in the loop instead of in a handler.
final class SignalSource {
  /// Readable while signals wait.
  let descriptor: Int32
  private var mask = sigset_t()

  /// Blocks the signals for this thread and every one it starts; call it before any other thread runs.
  init() {
    sigemptyset(&mask)
    for number in Self.watched { sigaddset(&mask, number) }
    pthread_sigmask(SIG_BLOCK, &mask, nil)
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    descriptor = events_of_signals(&mask)
  }

  deinit { close(descriptor) }

  static let watched: [Int32] = [SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGCHLD]

  /// The signals that came since the last look.
  func take() -> [Int32] {
    var numbers: [Int32] = []
    while case let number = events_next_signal(descriptor), number != 0 { numbers.append(number) }
    return numbers
  }

  /// Stops the process until the shell continues it; whether that happened and nothing asks us to leave. Where no shell
  /// could continue us, the system ignores the stop.
  @discardableResult
  func stopProcess() -> Bool {
    events_forget_signal(SIGCONT)
    var stop = sigset_t()
    sigemptyset(&stop)
    sigaddset(&stop, SIGTSTP)
    let previous = signal(SIGTSTP, SIG_DFL)
    kill(getpid(), SIGTSTP)
    pthread_sigmask(SIG_UNBLOCK, &stop, nil)
    pthread_sigmask(SIG_BLOCK, &stop, nil)
    signal(SIGTSTP, previous)
    var waiting = sigset_t()
    sigpending(&waiting)
    let asksToLeave = [SIGTERM, SIGHUP].contains { sigismember(&waiting, $0) == 1 }
    return sigismember(&waiting, SIGCONT) == 1 && !asksToLeave
  }
}
