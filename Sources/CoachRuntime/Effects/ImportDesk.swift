import CoachApp
import Store

/// Takes contacts in from files: reads, previews, keeps, takes back.
final class ImportDesk: Sendable {
  private let store: Store
  private let inbox: Inbox
  private let clock: SystemClock

  init(store: Store, inbox: Inbox, clock: SystemClock) {
    self.store = store
    self.inbox = inbox
    self.clock = clock
  }

  func cancel() {}

  func perform(_ effect: Effect) {
    inbox.post(.importFailed("Files cannot be read yet."))
  }
}
