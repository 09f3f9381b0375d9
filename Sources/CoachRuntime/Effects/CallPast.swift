import CallScript
import CoachApp
import Store

/// Reads what led to a call: the talk before it, and what the dial before it kept.
struct CallPast {
  let store: Store
  /// The playbooks that a saved call ran with; nil where one of them can no longer be read.
  let scripts: ([CallEvent]) throws(StoreError) -> [PlaybookHash: Script]?
  /// Calls with a person that are looked through for the last one that reached them.
  private static let window = 20

  /// What was said in the call that led to this one; nil where that is not known.
  ///
  /// That is the call that gave rise to the move, also with somebody else, else the last that reached the person.
  func lastTime(before contact: ContactID, for move: NextMove?) throws(StoreError) -> LastTime? {
    if let session = move?.session, let last = try lastTime(in: session), last.outcome.kind.reachedThePerson {
      return last
    }
    let reached = try store.sessions(with: contact, limit: Self.window).first {
      $0.summary?.outcome.kind.reachedThePerson == true
    }
    return try reached.flatMap { listing throws(StoreError) in try lastTime(in: listing.id) }
  }

  /// What the last dial to this person began with, where it began with the same opening: a second try keeps it.
  func previous(before contact: ContactID, _ purpose: OpeningPurpose) throws(StoreError) -> CallSetup? {
    guard let last = try store.sessions(with: contact, limit: 1).first,
      case .opened(let setup)? = try store.events(of: last.id).first?.kind, setup.purpose == purpose
    else { return nil }
    return setup
  }

  private func lastTime(in session: SessionID) throws(StoreError) -> LastTime? {
    let events: [CallEvent]
    do throws(StoreError) {
      events = try store.events(of: session)
    } catch {
      // The call may have been erased with the person it was with.
      if case .noSuchSession = error { return nil }
      throw error
    }
    guard !events.isEmpty, let scripts = try scripts(events),
      let call = try? Call(events: events, scripts: scripts)
    else { return nil }
    return LastTime(call)
  }
}
