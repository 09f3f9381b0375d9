import CallScript
import CoachApp
import Store

/// Gathers the frozen inputs of a call, and what the rep reads before it.
struct CallPreparation {
  let store: Store
  let zones: ZoneTables
  let clock: SystemClock
  let playbook: Script
  let repName: String?
  let past: CallPast

  /// What a call to a contact needs, with a fresh session name and seed; the move is what it is made for. Nil for
  /// somebody who asked not to be called.
  func prepare(
    _ id: ContactID, purpose: OpeningPurpose, for move: NextMove?
  ) throws(StoreError) -> PreparedCall? {
    guard let contact = try store.contact(id), try !store.isSuppressed(id) else { return nil }
    let stamp = clock.stamp()
    let now = stamp.utc
    let lastTime = purpose.hasPast ? try past.lastTime(before: id, for: move) : nil
    let previous = purpose.hasPast ? try past.previous(before: id, purpose) : nil
    let clocks = zones.clocks(of: contact, around: now)
    var chance = SystemRandomNumberGenerator()
    var setup = CallSetup(
      session: SessionID(ULID.mint(at: now, random: chance.next(), chance.next())),
      playbook: playbook.hash, contact: contact, facts: try store.facts(for: contact),
      history: try store.history(of: id, at: now), lineUse: try store.lineUse(for: contact),
      purpose: purpose, repName: repName, repZone: zones.local(around: now),
      contactZone: clocks.only, seed: chance.next())
    if clocks.only == nil { setup.possibleZones = clocks.tables }
    switch purpose {
    case .otherPerson:
      setup.keptTopic = move?.kind == .somebodyElse ? move?.topic ?? lastTime?.topic : previous?.keptTopic
    case .referral: setup.referrer = try referrer(of: move) ?? previous?.referrer
    case .agreedCall: setup.clearerByThen = lastTime.map(\.clearerByThen).flatMap { $0.isEmpty ? nil : $0 }
    case .firstCall, .callBack, .afterHangUp, .droppedLine, .inbound: break
    }
    let scripts = [playbook.hash: playbook]
    guard purpose.hasPast else { return PreparedCall(setup: setup, scripts: scripts) }
    return PreparedCall(
      setup: setup, scripts: scripts,
      briefing: CallBriefing(
        of: setup, scripts: scripts, at: stamp, move: move, lastTime: lastTime,
        lastBelief: previous?.belief ?? ""))
  }

  /// Who named the person that a move is about, as said; nil where nobody did.
  private func referrer(of move: NextMove?) throws(StoreError) -> String? {
    guard let move, move.kind == .referral, let id = move.onBehalfOf else { return nil }
    return try store.contact(id)?.displayName
  }
}
