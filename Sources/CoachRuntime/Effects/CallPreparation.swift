import CallScript
import CoachApp
import Store

/// Gathers the frozen inputs of a call.
struct CallPreparation {
  let store: Store
  let zones: ZoneTables
  let clock: SystemClock
  let playbook: Script
  let repName: String?

  /// What a call to a contact needs, with a fresh session name and seed; the move is what it is made for.
  func prepare(
    _ id: ContactID, purpose: OpeningPurpose, for move: NextMove?
  ) throws(StoreError) -> PreparedCall? {
    guard let contact = try store.contact(id), try !store.isSuppressed(id) else { return nil }
    let now = clock.stamp().utc
    var chance = SystemRandomNumberGenerator()
    let setup = CallSetup(
      session: SessionID(ULID.mint(at: now, random: chance.next(), chance.next())),
      playbook: playbook.hash, contact: contact, facts: try store.facts(for: contact),
      history: try store.history(of: id, at: now), lineUse: try store.lineUse(for: contact),
      purpose: purpose, repName: repName, repZone: zones.local(around: now),
      contactZone: zones.table(named: contact.zone, around: now),
      keptTopic: move?.kind == .somebodyElse ? move?.topic : nil, referrer: try referrer(of: move),
      seed: chance.next())
    return PreparedCall(setup: setup, scripts: [playbook.hash: playbook])
  }

  /// Who named the person that a move is about, as said; nil where nobody did.
  private func referrer(of move: NextMove?) throws(StoreError) -> String? {
    guard let move, move.kind == .referral, let id = move.onBehalfOf else { return nil }
    return try store.contact(id)?.displayName
  }
}
