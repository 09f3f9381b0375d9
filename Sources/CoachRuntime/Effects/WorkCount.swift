import Synchronization

/// Counts what was started and has not yet been answered.
final class WorkCount: Sendable {
  private let running = Mutex(0)
  private let inbox: Inbox

  /// Wakes the loop of an inbox whenever work ends.
  init(inbox: Inbox) {
    self.inbox = inbox
  }

  /// Whether nothing is under way: every answer then lies in the inbox.
  var isZero: Bool { running.withLock { $0 == 0 } }

  /// Work was started.
  func begin() { running.withLock { $0 += 1 } }

  /// Work has ended, its answer posted.
  func end() {
    running.withLock { $0 -= 1 }
    inbox.wake()
  }
}
