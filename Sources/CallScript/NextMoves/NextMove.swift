/// The name of a next move: the same move of the same cause keeps it, however often the plan is made anew.
public struct MoveKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// `kind:contact:cause`, all of them plain words and ULIDs.
  public var rawValue: String
  /// Wraps a name.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// Names the move of a kind with a person that a call or a later event gave rise to.
  public init(_ kind: MoveKind, _ contact: ContactID, cause: String) {
    rawValue = "\(kind.rawValue):\(contact.rawValue):\(cause)"
  }
  /// What the move of this name is; nil for a text that names none.
  public var kind: MoveKind? {
    MoveKind(rawValue: String(decoding: rawValue.utf8.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self))
  }
  /// Orders by text.
  public static func < (a: MoveKey, b: MoveKey) -> Bool { a.rawValue < b.rawValue }
  /// The name itself.
  public var description: String { rawValue }
}

/// What there is to do next; raw values are what files and logs use.
public enum MoveKind: String, CaseIterable, Hashable, Sendable {
  /// Keep the meeting.
  case attend
  /// Ring at the time that was agreed.
  case agreedCall = "agreed_call"
  /// Ring a person again who said no, hung up or went quiet, after a rest.
  case callBack = "call_back"
  /// Ring again at once: the line dropped.
  case redial
  /// Ring again at another time of day, or by another way in.
  case anotherHour = "another_hour"
  /// Ring somebody else there (HUCA).
  case somebodyElse = "somebody_else"
  /// Ring the person that somebody named.
  case referral
  /// Ring somebody who did not come to the meeting.
  case noShow = "no_show"
  /// Offer another time for a meeting that was cancelled.
  case newTime = "new_time"
  /// Answer somebody who wrote or rang.
  case answer
  /// Send the e-mail after a hang-up.
  case hangUpMessage = "hang_up_message"
  /// Send what was promised.
  case information
  /// Confirm the meeting.
  case confirmation
  /// Send a short note.
  case note
  /// Send the e-mail that mentions the voicemail.
  case voicemailMessage = "voicemail_message"
  /// Thank the person who named somebody.
  case thanks
  /// Apologise and offer to be taken off the list.
  case apology
  /// Find an e-mail address.
  case findAddress = "find_address"
  /// Find the right number.
  case findNumber = "find_number"
  /// Find out who is there now.
  case findPerson = "find_person"
  /// Look the facts up again before a call far ahead.
  case refreshFacts = "refresh_facts"
  /// Tell the account's owner that a customer was reached.
  case tellOwner = "tell_owner"
  /// Tell the playbook's owner that one reason keeps coming back.
  case reviewOffer = "review_offer"
}

/// By which way a move is done.
public enum MoveChannel: String, CaseIterable, Hashable, Sendable {
  case phone, email, meeting, desk
}

/// One thing to do next with a person: what, when, by which way, and why.
public struct NextMove: Hashable, Sendable {
  /// Its name.
  public var key: MoveKey
  /// What to do.
  public var kind: MoveKind
  /// With whom; for a call to somebody else the one to ring, not the one who said no.
  public var contact: ContactID
  /// By which way.
  public var channel: MoveChannel
  /// From when on; late one minute after it.
  public var due: Instant
  /// Until when it makes sense; nil means it waits until it is done or replaced.
  public var until: Instant?
  /// One line that says why, plain words without a full stop.
  public var why: String
  /// Which opening a call begins with; nil for moves that are no call.
  public var opening: OpeningPurpose?
  /// Which message it is about; nil for moves that are no message.
  public var message: MessagePurpose?
  /// The session in which it was agreed or made necessary; nil where a later event did.
  public var session: SessionID?
  /// The person whose answer gave rise to it, when that is somebody else.
  public var onBehalfOf: ContactID?
  /// The concern to keep, so that only the person changes.
  public var topic: Topic?
  /// Whether it stands above all others: somebody agreed to speak again today.
  public var isHot: Bool
  /// Length in minutes, for meetings.
  public var minutes: Int?
  /// Whether the rep put it off.
  public var isDeferred: Bool

  /// Makes a move; everything that is not always there may be left out.
  public init(
    key: MoveKey, kind: MoveKind, contact: ContactID, channel: MoveChannel, due: Instant,
    until: Instant? = nil, why: String, opening: OpeningPurpose? = nil, message: MessagePurpose? = nil,
    session: SessionID? = nil, onBehalfOf: ContactID? = nil, topic: Topic? = nil, isHot: Bool = false,
    minutes: Int? = nil, isDeferred: Bool = false
  ) {
    self.key = key
    self.kind = kind
    self.contact = contact
    self.channel = channel
    self.due = due
    self.until = until
    self.why = why
    self.opening = opening
    self.message = message
    self.session = session
    self.onBehalfOf = onBehalfOf
    self.topic = topic
    self.isHot = isHot
    self.minutes = minutes
    self.isDeferred = isDeferred
  }
}

extension NextMove {
  /// Whether it is a call that the rep makes.
  public var isCall: Bool { channel == .phone && opening != nil }

  /// Whether it should have been done more than a minute ago.
  public func isLate(at now: Instant) -> Bool { due.milliseconds + 60_000 < now.milliseconds }
}

/// What an account asks for now.
public struct MovePlan: Hashable, Sendable {
  /// Its moves, the earliest first.
  public var moves: [NextMove]
  /// When time alone makes another plan of it; nil while only something new can.
  public var validUntil: Instant?
  /// People there whom a first call may not reach yet: somebody has an open step, or it is their turn later.
  public var isWaiting: Bool

  /// Makes a plan.
  public init(moves: [NextMove] = [], validUntil: Instant? = nil, isWaiting: Bool = false) {
    self.moves = moves
    self.validUntil = validUntil
    self.isWaiting = isWaiting
  }
}
