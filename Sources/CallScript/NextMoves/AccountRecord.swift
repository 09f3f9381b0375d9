/// Whose moves are planned together: an organisation, or a person of none.
public enum PlanSubject: Hashable, Sendable {
  case account(AccountID)
  case alone(ContactID)

  /// `A` or `C` and the identifier, as the store keeps it.
  public var rawValue: String {
    switch self {
    case .account(let id): "A" + id.rawValue
    case .alone(let id): "C" + id.rawValue
    }
  }

  /// Whose moves a contact's are planned with.
  public init(of contact: Contact) {
    self = contact.account.map { .account($0.id) } ?? .alone(contact.id)
  }
}

/// What planning needs to know of an organisation: its people and all that happened with each.
public struct AccountRecord: Hashable, Sendable {
  /// Whose moves are planned.
  public var subject: PlanSubject
  /// The people there, in the order in which they were added.
  public var people: [PersonRecord]
  /// Whether the organisation as a whole asked not to be contacted.
  public var hasObjected: Bool
  /// The day of the newest fact about the company; nil when there is none.
  public var newestFact: CivilDate?

  /// Makes a record.
  public init(
    subject: PlanSubject, people: [PersonRecord] = [], hasObjected: Bool = false, newestFact: CivilDate? = nil
  ) {
    self.subject = subject
    self.people = people
    self.hasObjected = hasObjected
    self.newestFact = newestFact
  }
}

/// What planning needs to know of a person.
public struct PersonRecord: Hashable, Sendable {
  /// The person.
  public var contact: Contact
  /// The rules of the time zones that may be theirs.
  public var clocks: LocalClocks
  /// The rules of their time zone; nil when it is not known.
  public var zone: ZoneTable? { clocks.only }
  /// Whether they must not be contacted, themselves or by their number or address.
  public var isSuppressed: Bool
  /// The day of the newest fact about them; nil when there is none.
  public var newestFact: CivilDate?
  /// Closed calls and later events in the order in which they were noted.
  public var happenings: [Happening]

  /// Makes a record.
  public init(
    contact: Contact, zone: ZoneTable? = nil, isSuppressed: Bool = false, newestFact: CivilDate? = nil,
    happenings: [Happening] = []
  ) {
    self.contact = contact
    clocks = LocalClocks(zone)
    self.isSuppressed = isSuppressed
    self.newestFact = newestFact
    self.happenings = happenings
  }
}

/// One thing in a person's history.
public enum Happening: Hashable, Sendable {
  case call(CallRecord)
  case later(LaterEvent)

  /// When it happened.
  public var at: Instant {
    switch self {
    case .call(let call): call.endedAt
    case .later(let event): event.at
    }
  }
}

/// What planning needs to know of a closed call.
public struct CallRecord: Hashable, Sendable {
  /// The session.
  public var session: SessionID
  /// When it was opened.
  public var openedAt: Instant
  /// When it ended.
  public var endedAt: Instant
  /// Which opening it began with.
  public var purpose: OpeningPurpose
  /// How it ended.
  public var outcome: Outcome
  /// The objection that the no rests on; nil where none was raised.
  public var reason: ObjectionClass?
  /// The concern in play at the end.
  public var topic: Topic?
  /// The state of the relationship at the end.
  public var bridge: Bridge
  /// How long they spoke; zero when nobody answered.
  public var talked: Duration
  /// Whether the commitment was asked for.
  public var reachedCommitment: Bool
  /// Second efforts spent.
  public var secondEfforts: Int
  /// What will be clearer by the agreed call; empty when not written.
  public var clearerByThen: String
  /// The person that was named as the right one; nil when nobody was, or is not in the list.
  public var referredTo: ContactID?

  /// Makes a record; what is not known may be left out.
  public init(
    session: SessionID, openedAt: Instant, endedAt: Instant, purpose: OpeningPurpose = .firstCall,
    outcome: Outcome, reason: ObjectionClass? = nil, topic: Topic? = nil, bridge: Bridge = .intact,
    talked: Duration = .zero, reachedCommitment: Bool = false, secondEfforts: Int = 0,
    clearerByThen: String = "", referredTo: ContactID? = nil
  ) {
    self.session = session
    self.openedAt = openedAt
    self.endedAt = endedAt
    self.purpose = purpose
    self.outcome = outcome
    self.reason = reason
    self.topic = topic
    self.bridge = bridge
    self.talked = talked
    self.reachedCommitment = reachedCommitment
    self.secondEfforts = secondEfforts
    self.clearerByThen = clearerByThen
    self.referredTo = referredTo
  }
}
