/// Where a person stands, with what the rules need to know about how they got there.
struct Standing: Hashable, Sendable {
  /// What gave rise to something.
  struct Cause: Hashable, Sendable {
    /// When; never later than the moment of planning.
    var at: Instant
    /// The session or the later event.
    var name: String
    /// The session; nil where a later event did.
    var session: SessionID?
  }

  /// Something agreed with a time.
  struct Agreement: Hashable, Sendable {
    var at: Instant
    var minutes: Int?
    var isMeeting: Bool
  }

  /// The row that holds.
  var situation = Situation.untouched
  /// What the situation rests on; nil while untouched.
  var cause: Cause?
  /// What the first of a chain of situations rests on, so that its messages keep their names.
  var root: Cause?
  /// What was agreed last.
  var agreed: Agreement?
  /// The opening of the last call.
  var purpose = OpeningPurpose.firstCall
  /// The concern of the last talk that had one.
  var topic: Topic?
  /// The person that was named.
  var named: ContactID?
  /// Hang-ups so far.
  var hangUps = 0
  /// Meetings missed since the last one that took place.
  var noShows = 0
  /// Dials since the last talk, by when they were opened.
  var dials: [Instant] = []
  /// Voicemails since the last talk.
  var voicemails: [Instant] = []
  /// Whether the rep had better leave them alone.
  var isBurnt = false
  /// Whether the number was wrong and something else holds all the same.
  var numberIsWrong: Cause?
  /// They came back while something agreed is open.
  var reply: Cause?
  /// What was before they came back.
  var before = Situation.untouched
  /// When they were dialled for the first time.
  var firstDial: Instant?
  /// When the last call to them was opened, whoever rang.
  var lastCall: Instant?
  /// When a meeting was booked last.
  var booked: Instant?
  /// Reasons of considered noes, each with the last call that gave it.
  var reasons: [ObjectionClass: Cause] = [:]
  /// The end of a call whose line failed.
  var droppedAt: Instant?
  /// A moment that lies ahead in the log, because the clock was set back.
  var ahead: Instant?
}

extension Situation {
  /// Whether something with a day and a time is agreed and not yet missed.
  var isAgreed: Bool {
    switch self {
    case .meetingAhead, .meetingMoved, .laterToday, .laterThisWeek, .informationThen, .futureDate: true
    case .untouched, .meetingHeld, .cancelled, .noShow, .noShowRung, .noShowQuiet, .thinkItOver,
      .agreedMissed,
      .agreedMissedTwice, .reflexNo, .consideredNo, .callBackNo, .hungUp, .hungUpAgain, .lineDropped, .angry,
      .gatekeeper, .referred, .noAnswer, .voicemail, .resting, .cameBack, .existingCustomer, .wrongNumber,
      .left, .doNotCall, .organisationObjected:
      false
    }
  }

  /// Whether it is about a meeting that was booked and did not take place yet.
  var isAboutMeeting: Bool {
    switch self {
    case .meetingAhead, .meetingMoved, .cancelled, .noShow, .noShowRung, .noShowQuiet: true
    case .untouched, .meetingHeld, .thinkItOver, .laterToday, .laterThisWeek, .informationThen, .futureDate,
      .agreedMissed, .agreedMissedTwice, .reflexNo, .consideredNo, .callBackNo, .hungUp, .hungUpAgain,
      .lineDropped, .angry, .gatekeeper, .referred, .noAnswer, .voicemail, .resting, .cameBack,
      .existingCustomer, .wrongNumber, .left, .doNotCall, .organisationObjected:
      false
    }
  }
}
