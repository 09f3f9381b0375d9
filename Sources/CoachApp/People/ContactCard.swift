public import CallScript

/// All that lists and the preparation of a call show of a contact.
public struct ContactCard: Hashable, Sendable {
  /// The person.
  public var contact: Contact
  /// What was researched about the market, the company and the person.
  public var facts: [Fact]
  /// Earlier calls.
  public var history: ContactHistory
  /// The rules of the time zones that may be the contact's.
  public var clocks: LocalClocks
  /// The rules of the contact's time zone; nil when it is not known.
  public var zone: ZoneTable? {
    get { clocks.only }
    set { clocks = LocalClocks(newValue) }
  }
  /// Whom a do-not-call request covers; nil when there is none.
  public var suppression: SuppressionScope?
  /// What they are rung for; nil where nothing was planned.
  public var move: NextMove?
  /// Which opening the next call asks for, where that is known beforehand; nil leaves it to the move and the history.
  public var purpose: OpeningPurpose?

  /// Makes a card; everything but the person may be left out.
  public init(
    contact: Contact, facts: [Fact] = [], history: ContactHistory = ContactHistory(),
    zone: ZoneTable? = nil, suppression: SuppressionScope? = nil,
    move: NextMove? = nil
  ) {
    self.contact = contact
    self.facts = facts
    self.history = history
    clocks = LocalClocks(zone)
    self.suppression = suppression
    self.move = move
  }

  /// The contact's name in the store.
  public var id: ContactID { contact.id }
}
