/// Where a person stands after all that happened with them; each has exactly one row in `PolicyTable`.
public enum Situation: String, CaseIterable, Hashable, Sendable {
  /// Nobody has rung them yet.
  case untouched
  /// A meeting is agreed.
  case meetingAhead = "meeting_ahead"
  /// The meeting, or another one, has a new time.
  case meetingMoved = "meeting_moved"
  /// The meeting took place.
  case meetingHeld = "meeting_held"
  /// What was agreed was called off.
  case cancelled
  /// They did not come, for the first time.
  case noShow = "no_show"
  /// They did not come and did not answer the ring after it.
  case noShowRung = "no_show_rung"
  /// They did not come and did not answer twice.
  case noShowQuiet = "no_show_quiet"
  /// They want to think, or went quiet: two no-shows, or an agreed call that three tries did not reach.
  case thinkItOver = "think_it_over"
  /// Rung 1.
  case laterToday = "later_today"
  /// Rung 2.
  case laterThisWeek = "later_this_week"
  /// Rung 3.
  case informationThen = "information_then"
  /// The agreed call was tried once and not answered.
  case agreedMissed = "agreed_missed"
  /// The agreed call was tried twice on its day and not answered.
  case agreedMissedTwice = "agreed_missed_twice"
  /// A day far ahead was named.
  case futureDate = "future_date"
  /// A no without a reason.
  case reflexNo = "reflex_no"
  /// A no with a reason.
  case consideredNo = "considered_no"
  /// A no on a call-back.
  case callBackNo = "call_back_no"
  /// They hung up, for the first time.
  case hungUp = "hung_up"
  /// They hung up again.
  case hungUpAgain = "hung_up_again"
  /// The line failed less than two minutes ago.
  case lineDropped = "line_dropped"
  /// They got angry and did not ask to be left alone.
  case angry
  /// Somebody screens their calls.
  case gatekeeper
  /// They named somebody else.
  case referred
  /// Nobody answered.
  case noAnswer = "no_answer"
  /// A voicemail was left.
  case voicemail
  /// The dials or the voicemails are used up.
  case resting
  /// They answered a message or rang.
  case cameBack = "came_back"
  /// They are a customer already.
  case existingCustomer = "existing_customer"
  /// The number is wrong or dead.
  case wrongNumber = "wrong_number"
  /// They work there no longer.
  case left
  /// They asked not to be contacted.
  case doNotCall = "do_not_call"
  /// Their organisation asked not to be contacted.
  case organisationObjected = "organisation_objected"
}
