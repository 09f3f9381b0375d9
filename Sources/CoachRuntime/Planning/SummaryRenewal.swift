import CallScript
import Store

extension CallDesk {
  /// Makes the summaries anew that an older program wrote; a call that can no longer be folded keeps what it has. Says
  /// whether there were any; `goingOn` is asked before each portion.
  func renewSummaries(goingOn: () -> Bool = { true }) throws(StoreError) -> Bool {
    let portion = 50
    var hasRenewed = false
    while goingOn() {
      let sessions = try store.outdatedSummaries(limit: portion)
      if sessions.isEmpty { break }
      var renewed: [(id: SessionID, summary: SessionSummary?)] = []
      for session in sessions { renewed.append((session, try summary(of: session))) }
      try store.renew(renewed)
      hasRenewed = true
    }
    return hasRenewed
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
