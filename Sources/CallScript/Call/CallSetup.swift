/// Everything a call depends on from outside, frozen when it opens, so that it can be folded again for ever.
public struct CallSetup: Hashable, Sendable {
  /// The session's name.
  public var session: SessionID
  /// The playbook's text in force at the start.
  public var playbook: PlaybookHash
  /// The contact as known at the start.
  public var contact: Contact
  /// Facts about the market, the company and the person.
  public var facts: [Fact]
  /// Earlier calls to this contact.
  public var history: ContactHistory
  /// Earlier use of the playbook's lines.
  public var lineUse: [LineID: LineUse]
  /// Which opening this call asks for.
  public var purpose: OpeningPurpose
  /// The rep's own name; nil falls back to the playbook's header.
  public var repName: String?
  /// The rep's zone.
  public var repZone: ZoneTable
  /// The contact's zone; nil when not known.
  public var contactZone: ZoneTable?
  /// The zones of which one is the contact's, where it is not known which; else none.
  public var possibleZones: [ZoneTable] = []
  /// Moments the rep fixed beforehand for a meeting; empty means the header's hours decide.
  public var fixedSlots: [Instant]
  /// Why the call is made outside calling hours; nil inside them.
  public var outsideHoursReason: String?
  /// The rep's answer to "this would help them because…", asked before calling somebody else there and before
  /// calling back; nil where it was not asked.
  public var belief: String?
  /// The concern that somebody else there said no to and that this call keeps, so that only the person changes;
  /// nil where nothing is kept.
  public var keptTopic: Topic?
  /// Who sent the rep to this person, as said; nil when nobody did.
  public var referrer: String?
  /// What was to be clearer by this agreed call, in the rep's words; nil where nothing was written.
  public var clearerByThen: String?
  /// The seed of every choice by chance.
  public var seed: UInt64

  /// Makes a setup; everything optional may be left out.
  public init(
    session: SessionID, playbook: PlaybookHash, contact: Contact, facts: [Fact] = [],
    history: ContactHistory = ContactHistory(), lineUse: [LineID: LineUse] = [:],
    purpose: OpeningPurpose = .firstCall, repName: String? = nil, repZone: ZoneTable = .utc,
    contactZone: ZoneTable? = nil, fixedSlots: [Instant] = [], outsideHoursReason: String? = nil,
    belief: String? = nil, keptTopic: Topic? = nil, referrer: String? = nil,
    clearerByThen: String? = nil, seed: UInt64 = 0
  ) {
    self.session = session
    self.playbook = playbook
    self.contact = contact
    self.facts = facts
    self.history = history
    self.lineUse = lineUse
    self.purpose = purpose
    self.repName = repName
    self.repZone = repZone
    self.contactZone = contactZone
    self.fixedSlots = fixedSlots
    self.outsideHoursReason = outsideHoursReason
    self.belief = belief
    self.keptTopic = keptTopic
    self.referrer = referrer
    self.clearerByThen = clearerByThen
    self.seed = seed
  }

  /// What clocks may show where the contact is.
  public var clocks: LocalClocks { contactZone.map { LocalClocks([$0]) } ?? LocalClocks(possibleZones) }

  /// The zone in which times are spoken: the contact's, or the rep's while that is not known.
  public var spokenZone: ZoneTable { contactZone ?? repZone }
}
