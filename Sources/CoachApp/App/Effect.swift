public import CallScript

/// Something the program must do to the world; the runtime does the effects of one step in order. One that fails is
/// answered by `failed`, where nothing else is said.
public enum Effect: Hashable, Sendable {
  /// Read what Home shows; answered by `homeLoaded`.
  case loadHome
  /// Try again to become the program that writes; answered by `standingChanged`.
  case tryWriting
  /// Gather what a call to this contact needs; the move is what it is made for, nil where nothing was planned.
  /// Answered by `callPrepared` or `callRefused`.
  case prepareCall(ContactID, OpeningPurpose, NextMove?)
  /// Commit an event, creating the session for event 0; answered by `saved` or `saveFailed`. A `stopped` event
  /// suppresses the contact, its `undone` lifts that, `stopScopeChosen` widens it.
  case append(CallEvent, SessionID)
  /// Try the events again that could not be committed; answered like `append`.
  case retrySave(SessionID)
  /// The wrap-up is confirmed and its `closed` event was appended: write the session's summary and next step; answered
  /// by `callClosed` or `saveFailed`.
  case closeCall(SessionID, CallState)
  /// Read an interrupted call; answered by `callResumed` or `callRefused`.
  case resumeCall(SessionID)
  /// Close an interrupted call as it stands, without showing it; answered by `homeLoaded`.
  case dismissCall(SessionID)
  /// Check and keep a contact, new or known; answered by `contactSaved`, `contactKnown` or `contactRefused`.
  case saveContact(ContactDraft)
  // Accounts
  /// Read a stretch of a list of organisations or people; answered by `browsed`, unless a newer question came.
  case browse(BrowseQuestion)
  /// Read all about an organisation; answered by `accountRead` or `contactRefused`.
  case readAccount(AccountID)
  /// Read all about a person; answered by `personRead` or `contactRefused`.
  case readPerson(ContactID)
  /// Keep an organisation's name; answered by `peopleKept` or `contactRefused`.
  case saveAccount(Account)
  /// Keep a fact, in the place of another one where it names it; answered by `peopleKept` or `contactRefused`.
  case keepFact(FactDraft)
  /// Remove the fact of this number; answered by `peopleKept` or `contactRefused`.
  case removeFact(Int64)
  /// Mark a person as standing by the rep, or take the mark off; answered by `peopleKept` or `contactRefused`.
  case setChampion(ContactID, Bool)
  /// Keep a request not to be contacted that was made outside a call; answered by `peopleKept` or `contactRefused`.
  case suppress(ContactID, SuppressionScope, reason: String)
  /// Lift a request that was noted by hand; answered by `peopleKept` or `contactRefused`.
  case allow(ContactID)
  /// Lift a request that was noted in a call by mistake less than a day ago; the reason is kept. Answered by
  /// `requestLifted` or `contactRefused`.
  case liftRequest(ContactID, reason: String)
  // Privacy
  /// Erase a person from everything that is kept; answered by `personErased` or `contactRefused`.
  case erase(ContactID)
  // Today
  /// Note what happened with somebody outside a call, all of it or nothing; answered by `noted` or `contactRefused`.
  case note([LaterEvent.Kind], ContactID)
  /// Put a move off to the morning of the person's next working day; answered by `noted` or `contactRefused`.
  case putOff(MoveKey, ContactID)
  // HUCA
  /// Read what the challenge has come to; answered by `challengeRead`.
  case readChallenge
  /// Start a challenge today; answered by `challengeRead` or `contactRefused`.
  case startChallenge
  /// Write what came of the challenge into a new file, HTML or Markdown by its ending; answered by `peopleKept` or
  /// `contactRefused`.
  case writeChallenge(path: String, isAnonymised: Bool)
  // Import
  /// Read a file of contacts and say what it would bring; answered by `importMoved` or `importFailed`.
  case readImport(String)
  /// Keep what was read last, all or nothing; answered by `importMoved`, again and again, or `importFailed`.
  case commitImport
  /// Stop reading or keeping; what is kept already stays as it was before.
  case cancelImport
  /// Take a whole import back; answered by `importMoved` or `importFailed`.
  case undoImport(String)
  // Drafts
  /// Read what can be written to a person; answered by `draftsRead` or `draftRefused`.
  case readDrafts(ContactID)
  /// Fill the message of a purpose for a person, or read the one kept for the same call; the move is the one it
  /// does, if any. Answered by `draftRead` or `draftRefused`.
  case makeDraft(ContactID, MessagePurpose, MoveKey?)
  /// Read a kept draft; answered by `draftRead` or `draftRefused`.
  case openDraft(DraftID)
  /// Fill the other shape of a draft in its place; answered by `draftRead` or `draftRefused`.
  case reshapeDraft(KeptDraft)
  /// Keep a draft, new or changed; answered by `draftKept` or `draftNotKept`.
  case keepDraft(KeptDraft)
  /// Remove a draft; answered by `draftDropped` or `draftRefused`.
  case dropDraft(DraftID)
  /// Open a draft in the rep's own editor, the screen left meanwhile; answered by `draftEdited` or `draftRefused`.
  case editDraft(KeptDraft)
  /// Write a draft as a file; one that is not ready only where that is said. Answered by `draftWritten` or
  /// `draftRefused`.
  case writeDraft(KeptDraft, evenUnready: Bool)
  /// Make the link that opens a draft in a mail program; answered by `draftLinked` or `draftRefused`.
  case linkDraft(KeptDraft)
  /// Note that the rep sent a draft: its move is done. Answered by `draftSent` or `draftRefused`.
  case markSent(KeptDraft)
  /// Take that note back; answered by `draftSent` without an event, or `draftRefused`.
  case takeBackSent(KeptDraft, LaterEventID)
  // Around a call
  /// Read what the rep should know before a call to this contact; answered by `briefingRead`, or not at all.
  case readBriefing(ContactID, OpeningPurpose, NextMove?)
  /// Read who else works there, for the wrap-up of a call; answered by `colleaguesRead`.
  case readColleagues(SessionID, AccountID, besides: ContactID)
  /// Plan what follows from a closed call; answered by `aftermathRead`.
  case readAftermath(SessionID)
  /// Write what is agreed with a person as a file for a calendar, and cancel in it what was written before and is
  /// planned no more; answered by `calendarWritten` or `calendarRefused`.
  case writeCalendarFile(ContactID)
  /// Ring the terminal's bell.
  case bell
  /// Give the terminal back to the shell until the program is continued; then send `resumedFromSuspension`.
  case suspend
  /// Write the whole screen again.
  case redraw
  /// Wait for pending saves, then leave with this code.
  case quit(Int32)
}

extension Effect {
  /// Whether it only asks for something to show: left unanswered, nothing is lost.
  public var isQuestion: Bool {
    switch self {
    case .loadHome, .prepareCall, .resumeCall, .browse, .readAccount, .readPerson, .readChallenge,
      .readImport,
      .readDrafts, .openDraft, .readBriefing, .readColleagues, .readAftermath, .tryWriting:
      true
    case .append, .retrySave, .closeCall, .dismissCall, .saveContact, .saveAccount, .keepFact, .removeFact,
      .setChampion, .suppress, .allow, .liftRequest, .erase, .note, .putOff, .startChallenge, .writeChallenge,
      .commitImport, .cancelImport, .undoImport, .makeDraft, .reshapeDraft, .keepDraft, .dropDraft,
      .editDraft,
      .writeDraft, .linkDraft, .markSent, .takeBackSent, .writeCalendarFile, .bell, .suspend, .redraw, .quit:
      false
    }
  }
}
