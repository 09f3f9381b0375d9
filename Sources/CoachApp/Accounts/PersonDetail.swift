public import CallScript

/// A further number or address of a person.
public struct OtherAddress: Hashable, Sendable {
  /// What it is for, for example `mobile`; empty when not known.
  public var label: String
  /// The number or address as written.
  public var value: String

  /// Makes one.
  public init(label: String = "", value: String) {
    self.label = label
    self.value = value
  }
}

/// All that is known of a person.
public struct PersonDetail: Hashable, Sendable {
  /// The person, with what a list shows.
  public var line: PersonLine
  /// Numbers beside the first.
  public var phones: [OtherAddress]
  /// E-mail addresses beside the first.
  public var emails: [OtherAddress]
  /// What the rep noted about them; empty when nothing was.
  public var note: String
  /// When they were added; nil when that is not known.
  public var addedAt: Instant?
  /// Whether they work there no longer.
  public var hasLeft: Bool
  /// Whether the number is wrong or dead.
  public var numberIsWrong: Bool
  /// Sentences about others who share the number or address and asked not to be contacted.
  public var remarks: [String]
  /// What comes next with them, the earliest first.
  public var moves: [NextMove]
  /// What was found out about them, their company and its market, in the order of the facts' names.
  public var facts: [KnownFact]
  /// Calls with them, the newest first.
  public var calls: [SessionLine]
  /// Others whose names can be taken for theirs.
  public var lookAlikes: [Contact]

  /// Makes an account of them; everything but the line may be left out.
  public init(
    line: PersonLine, phones: [OtherAddress] = [], emails: [OtherAddress] = [], note: String = "",
    addedAt: Instant? = nil, hasLeft: Bool = false, numberIsWrong: Bool = false, remarks: [String] = [],
    moves: [NextMove] = [], facts: [KnownFact] = [], calls: [SessionLine] = [], lookAlikes: [Contact] = []
  ) {
    self.line = line
    self.phones = phones
    self.emails = emails
    self.note = note
    self.addedAt = addedAt
    self.hasLeft = hasLeft
    self.numberIsWrong = numberIsWrong
    self.remarks = remarks
    self.moves = moves
    self.facts = facts
    self.calls = calls
    self.lookAlikes = lookAlikes
  }

  /// The person.
  public var contact: Contact { line.card.contact }

  /// The person as a call prepares them: rung for the first call that is planned, if one is.
  var callCard: ContactCard {
    var card = line.card
    card.move = moves.first(where: \.isCall)
    return card
  }
}
