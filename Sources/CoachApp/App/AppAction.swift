public import CallScript
public import Cells

/// Something that comes in: a key, the passing of time, or an answer to an effect.
public enum AppAction: Hashable, Sendable {
  /// The program is up: the first action of all.
  case started
  /// A key, a paste, a new size or the end of the terminal.
  case terminal(TerminalEvent)
  /// A command picked from a list of choices instead of by its key.
  case command(Command)
  /// Time went by; the stamp says how much.
  case tick
  /// What Home shows was read.
  case homeLoaded(HomeData)
  /// An effect could not be carried out, and nothing of it was kept; the words say why.
  case failed(Effect, String)
  /// The command line asks for a call to this contact.
  case callAsked(ContactCard)
  /// A call is ready to ring.
  case callPrepared(PreparedCall)
  /// A call may not or cannot be made; the words say why.
  case callRefused(String)
  /// An interrupted call was read.
  case callResumed(SessionID, events: [CallEvent], scripts: [PlaybookHash: Script])
  /// Every event of the session up to this one is committed.
  case saved(SessionID, seq: Int)
  /// An event could not be committed, or a call could not be closed; the words say why.
  case saveFailed(SessionID, reason: String)
  /// A call is closed in the store, with all its events.
  case callClosed(SessionID)
  /// Whether anything may be written now, and whether calls may be made: the words say why not.
  case standingChanged(readOnlyReason: String?, refusesCalls: Bool)
  /// The playbook's file has a new text without mistakes.
  case playbookChanged(Script)
  /// The playbook's file has mistakes; the words name the first with line and column.
  case playbookBroken(String)
  /// The rules file has a new text without mistakes.
  case rulesChanged(ConductRules)
  /// The rules file has mistakes; the words name the first with line and column.
  case rulesBroken(String)
  /// A contact was kept.
  case contactSaved(ContactCard)
  /// A change to people was refused, or they cannot be read; the words say why.
  case contactRefused(String)
  // Privacy
  /// The program did something by itself; the words say what.
  case told(String)
  /// A person is erased; the words say so without a name.
  case personErased(ContactID, String)
  // Accounts
  /// Somebody else has the number or the address of a contact already; the words say who.
  case contactKnown(String)
  /// A stretch of a list of organisations or people.
  case browsed(BrowseQuestion, BrowseAnswer)
  /// All about an organisation.
  case accountRead(AccountDetail)
  /// All about a person.
  case personRead(PersonDetail)
  /// A change to people was kept; the words say which, the card is whom it touched, if it is one person.
  case peopleKept(String, ContactCard?)
  /// A request noted in a call of this person was lifted; the words say so.
  case requestLifted(ContactID, String)
  // Today
  /// These things were noted with a person.
  case noted([LaterEvent], Contact)
  // HUCA
  /// What the challenge has come to; nil when none was started.
  case challengeRead(ChallengeBoard?)
  // Import
  /// The import has come so far.
  case importMoved(ImportScreen.Stage)
  /// The file cannot be used, or the import was stopped; nothing was kept.
  case importFailed(String)
  // Drafts
  /// What can be written to a person.
  case draftsRead(DraftOffers)
  /// A draft was filled or read.
  case draftRead(DraftDetail)
  /// A draft cannot be filled, read, edited or written; the words say why.
  case draftRefused(String)
  /// A draft is on the disk as it is told here.
  case draftKept(DraftDetail)
  /// A draft could not be kept; the words say why.
  case draftNotKept(DraftID, String)
  /// The editor gave these words.
  case draftEdited(DraftID, MessageDraft)
  /// A draft was written as a file; the words say where.
  case draftWritten(DraftDetail, String)
  /// The link that opens a draft in a mail program.
  case draftLinked(DraftID, String)
  /// A draft was noted as sent by that event, or the note was taken back; the words say so.
  case draftSent(DraftDetail, String, LaterEventID?)
  /// A draft is out of the store.
  case draftDropped(KeptDraft)
  // Around a call
  /// What the rep should know before a call to this contact.
  case briefingRead(ContactID, CallBriefing)
  /// Who else works where the person of this call does.
  case colleaguesRead(SessionID, [Colleague])
  /// What follows from a closed call.
  case aftermathRead(Aftermath)
  /// A file for a calendar was written there; it may do no more than cancel what was written before.
  case calendarWritten(String, isCancellation: Bool)
  /// No file for a calendar was written; the words say why.
  case calendarRefused(String)
  /// The shell gave the terminal back.
  case resumedFromSuspension
  /// Somebody wants to interrupt (Ctrl-C or its signal).
  case interrupt
  /// The system wants the program to end; leave with this code.
  case terminate(code: Int32)
}

extension AppAction {
  /// Whether the rep did it; everything else comes by itself.
  var isFromTheRep: Bool {
    switch self {
    case .terminal, .command, .interrupt: true
    default: false
    }
  }
}
