public import CallScript

/// Everything a key, the palette or a numbered choice can ask for.
public enum Command: Hashable, Sendable {
  // Everywhere
  case help, palette, redraw, suspend, interrupt, quit, back
  case theme(String)
  // Lists
  case moveUp, moveDown, pageUp, pageDown, moveFirst, moveLast, choose
  case pick(Int)
  // Home, contacts, forms
  case startBlock, contacts, readPlaybook, newContact, sampleContact
  case search, addFact, otherFactKind, nextField, previousField, saveForm
  // Accounts
  case otherList, callPerson, editThis, champion, doNotCall, removeFact, openOrganisation
  // Privacy
  case erasePerson, liftRequest
  // Today
  case moveDone, putOff, putOffUntil, dropMove, whatHappened
  case happened(HappenedChoice)
  // HUCA
  case huca, startChallenge, missNo, writeUp, writeUpWithoutNames
  // Import
  case importFile
  // Drafts
  case messages, changePart(DraftPart), nextGap, previousGap, editElsewhere, otherShape, writeDraft, mailLink
  case throwAway, markSent
  // Before a call
  case leaveOut, skip, endBlock
  // Typing
  case keepText, dropText
  // In a call
  case answered, gatekeeperAnswers, voicemailAnswers
  case said, otherWording, yes, no
  case objection(Int)
  case objectionList, theyAsk, offScript, endMenu, stop, askStop, declineStop, note, mark, undo, otherTopic,
    typeHeard, retrySave
  case ended(Ending)
  case earlierTime, laterTime, earlierDay, laterDay, earlierWeek, laterWeek, allTimes, takeTime
  // After a call
  case confirm
  case outcome(OutcomeKind)
  case scope(SuppressionScope)
  // Around a call
  case mayName(Bool)
  case judge(HucaJudgement.Answer)
  case goOn, draftAfter, calendarFile, callNow, resetCard
}
