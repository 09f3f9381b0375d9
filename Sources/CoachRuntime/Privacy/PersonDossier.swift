public import CallScript
public import Store

/// All that is kept of a person, gathered to be handed over.
public struct PersonDossier {
  /// A call with what was noted in it.
  struct Call {
    let listing: SessionListing
    /// The call retold; nil when its words were removed, or cannot be read any more.
    let transcript: Transcript?
    /// The events as they are kept, where they cannot be retold.
    let texts: [String]
  }

  let written: Stamp
  let details: Store.ContactDetails
  let isSuppressed: Bool
  let requests: [SuppressionNote]
  let facts: [KeptFact]
  let calls: [Call]
  let laterEvents: [LaterEvent]
  let moves: [NextMove]
  let drafts: [KeptDraft]
  let imports: [ImportTrace]
  let namedIn: [SessionListing]
  let calendar: [CalendarEntry]
  let records: [RecordName]

  /// Gathers it; nil when there is nobody of that identifier. `moves` are those of fresh plans.
  public init?(
    of contact: ContactID, in store: Store, moves: [NextMove], written: Stamp
  ) throws(StoreError) {
    guard let details = try store.details(of: contact) else { return nil }
    self.written = written
    self.details = details
    self.moves = moves
    isSuppressed = try store.isSuppressed(contact)
    requests = try store.suppressions(of: contact)
    facts = try store.facts(about: .contact(contact))
    laterEvents = try store.laterEvents(of: contact)
    drafts = try store.drafts(to: contact)
    imports = try store.imports(of: contact)
    namedIn = try store.calls(naming: contact)
    calendar = try store.calendarEntries(of: contact)
    records = try store.recordNames(of: contact)
    let scripts = KeptScripts(store)
    var calls: [Call] = []
    for listing in try store.sessions(with: contact, limit: -1).reversed() {
      calls.append(try Self.call(listing, in: store, scripts))
    }
    self.calls = calls
  }

  private static func call(
    _ listing: SessionListing, in store: Store, _ scripts: KeptScripts
  ) throws(StoreError) -> Call {
    let events: [CallEvent]
    do throws(StoreError) {
      events = try store.events(of: listing.id)
    } catch .unreadableEvent {
      return Call(listing: listing, transcript: nil, texts: try store.eventTexts(of: listing.id))
    }
    let transcript = try? Transcript(events: events, scripts: try scripts.scripts(of: events))
    return Call(
      listing: listing, transcript: transcript,
      texts: transcript == nil ? try store.eventTexts(of: listing.id) : [])
  }
}
