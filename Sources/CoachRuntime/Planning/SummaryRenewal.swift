import CallScript
import Store

extension CallDesk {
  /// Makes the summaries anew that an older program wrote; a call that can no longer be folded keeps what it has.
  func renewSummaries() throws(StoreError) {
    let portion = 100
    while true {
      let sessions = try store.outdatedSummaries(limit: portion)
      for session in sessions { try store.renew(session, with: try summary(of: session)) }
      if sessions.count < portion { return }
    }
  }

  private func summary(of session: SessionID) throws(StoreError) -> SessionSummary? {
    let events: [CallEvent]
    do {
      events = try store.events(of: session)
    } catch .unreadableEvent {
      return nil
    }
    guard let scripts = try scripts(of: events), let call = try? Call(events: events, scripts: scripts) else {
      return nil
    }
    return SessionSummary(of: call.state)
  }
}
