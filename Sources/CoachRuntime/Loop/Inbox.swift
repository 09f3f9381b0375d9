public import CoachApp
import Synchronization

/// Where answers to effects arrive, from any thread; each one wakes the loop.
public final class Inbox: Sendable {
  private let waiting = Mutex<[AppAction]>([])
  private let pipe = WakePipe()

  /// Makes an empty inbox.
  public init() {}

  /// Readable while answers may wait.
  var descriptor: Int32 { pipe.descriptor }

  /// Leaves an answer and wakes the loop.
  public func post(_ action: AppAction) {
    waiting.withLock { $0.append(action) }
    pipe.wake()
  }

  /// Wakes the loop without an answer.
  func wake() { pipe.wake() }

  /// Takes all answers, in the order they came.
  func take() -> [AppAction] {
    pipe.drain()
    return waiting.withLock { actions in
      defer { actions = [] }
      return actions
    }
  }
}
