public import CallScript

/// Something the program must do to the world; the runtime does the effects of one step in order.
public enum Effect: Hashable, Sendable {
  /// Read what Home shows; answered by `homeLoaded`.
  case loadHome
  /// Gather what a call to this contact needs; answered by `callPrepared` or `callRefused`.
  case prepareCall(ContactID, OpeningPurpose)
  /// Commit an event, creating the session for event 0; answered by `saved` or `saveFailed`. A `stopped` event
  /// suppresses the contact, its `undone` lifts that, `stopScopeChosen` widens it.
  case append(CallEvent, SessionID)
  /// Try the events again that could not be committed; answered like `append`.
  case retrySave(SessionID)
  /// The wrap-up is confirmed and its `closed` event was appended: write the session's summary and next step.
  case closeCall(SessionID, CallState)
  /// Read an interrupted call; answered by `callResumed` or `callRefused`.
  case resumeCall(SessionID)
  /// Close an interrupted call as it stands, without showing it; answered by `homeLoaded`.
  case dismissCall(SessionID)
  /// Look for contacts by name or company; empty words mean everybody. Answered by `contactsFound`.
  case findContacts(String)
  /// Check and keep a new contact; answered by `contactSaved` or `contactRefused`.
  case saveContact(ContactDraft)
  /// Keep a researched fact for this contact; answered by `contactSaved` or `contactRefused`.
  case saveFact(ContactID, Fact)
  /// Ring the terminal's bell.
  case bell
  /// Give the terminal back to the shell until the program is continued; then send `resumedFromSuspension`.
  case suspend
  /// Write the whole screen again.
  case redraw
  /// Wait for pending saves, then leave with this code.
  case quit(Int32)
}
