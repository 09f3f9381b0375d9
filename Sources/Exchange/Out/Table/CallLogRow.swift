public import CallScript

/// One call as it goes into another program's records.
public struct CallLogRow: Hashable, Sendable {
  /// How another program calls a contact.
  public struct Record: Hashable, Sendable {
    /// The program, by the name of its form; anything else for one without a form.
    public var source: String
    /// The identifier there.
    public var id: String
    /// Makes one.
    public init(source: String, id: String) {
      self.source = source
      self.id = id
    }
  }

  /// When it began.
  public var at: Instant
  /// Seconds that the rep's clock was ahead of UTC.
  public var offset: Int
  /// The call's identifier.
  public var session: String
  /// The contact's identifier here.
  public var contact: String
  /// How other programs call the contact, those first that were known first.
  public var records: [Record]
  /// First name.
  public var firstName: String
  /// Last name.
  public var lastName: String
  /// The organisation.
  public var company: String
  /// E-mail address.
  public var email: String
  /// Number called, as written.
  public var phone: String
  /// Whether they called.
  public var isInbound: Bool
  /// How it ended.
  public var outcome: OutcomeKind
  /// How long was talked.
  public var talk: Duration
  /// The objections raised, in order.
  public var objections: [String]
  /// How many second efforts were made.
  public var secondEfforts: Int
  /// What the rep noted.
  public var note: String
  /// What happens next; empty for nothing.
  public var nextMove: String
  /// When, by the rep's clock.
  public var nextDue: CivilMoment?
  /// The rep.
  public var owner: String
  /// The playbook's title.
  public var playbook: String

  /// Makes a row; only when, which call and how it ended must be known.
  public init(
    at: Instant, offset: Int, session: String, outcome: OutcomeKind, contact: String = "",
    records: [Record] = [],
    firstName: String = "", lastName: String = "", company: String = "", email: String = "",
    phone: String = "", isInbound: Bool = false, talk: Duration = .zero, objections: [String] = [],
    secondEfforts: Int = 0, note: String = "", nextMove: String = "", nextDue: CivilMoment? = nil,
    owner: String = "", playbook: String = ""
  ) {
    self.at = at
    self.offset = offset
    self.session = session
    self.contact = contact
    self.records = records
    self.firstName = firstName
    self.lastName = lastName
    self.company = company
    self.email = email
    self.phone = phone
    self.isInbound = isInbound
    self.outcome = outcome
    self.talk = talk
    self.objections = objections
    self.secondEfforts = secondEfforts
    self.note = note
    self.nextMove = nextMove
    self.nextDue = nextDue
    self.owner = owner
    self.playbook = playbook
  }
}
