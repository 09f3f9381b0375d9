import CallScript

extension KeyMap {
  static let accounts: [Binding] =
    browser + account + personFirst + moves(in: .person) + person + stopQuestions + importing

  private static let browser: [Binding] = [
    row(.browser, "Enter", .choose, "open", "Open the organisation or the person chosen."),
    row(
      .browser, "Tab", .otherList, "accounts · people", "From the list of organisations to people, and back."),
    row(.browser, "/", .search, "search", "Look for the beginnings of words in names."),
    row(.browser, "c", .callPerson, "call", "Prepare a call with the person chosen."),
    row(.browser, "n", .newContact, "new contact", "Type in a new contact, of the organisation chosen."),
    row(.browser, "f", .addFact, "add a fact", "Type in what was found out about the one chosen."),
    row(.browser, "I", .importFile, "import", "Take in contacts from a CSV or vCard file."),
    row(.browser, "W", .retrySave, "", "Try again to save what could not be saved."),
    row(.browser, "Esc q", .back, "back", "Back to Home."),
    row(.search, "Enter Down", .keepText, "to the list", "Keep the words and go to the list."),
    row(.search, "Esc", .dropText, "everything", "Forget the words and list everything."),
  ]

  private static let account: [Binding] = [
    row(
      .account, "Enter", .choose, "open", "Open the person or the call's person, or change the fact chosen."),
    row(.account, "c", .callPerson, "call", "Prepare a call with the person chosen."),
    row(.account, "n", .newContact, "new person", "Type in somebody new there."),
    row(.account, "f", .addFact, "add a fact", "Type in what was found out about the one chosen."),
    row(.account, "D Delete", .removeFact, "remove the fact", "Remove the fact chosen; u brings it back."),
    row(.account, "E", .editThis, "rename", "Change the organisation's name."),
    row(
      .account, "*", .champion, "champion", "Mark the person chosen as standing by you, or take the mark off."
    ),
    row(.account, "X", .doNotCall, "do not call", "Note that the person chosen asked not to be contacted."),
    row(.account, "u", .undo, "undo", "Take back what was just removed or noted."),
    row(.account, "W", .retrySave, "", "Try again to save what could not be saved."),
    row(.account, "Esc q", .back, "back", "Back to where you came from."),
  ]

  private static let personFirst: [Binding] = [
    row(.person, "c", .callPerson, "call", "Prepare a call with this person, for what is planned first.")
  ]

  private static let person: [Binding] = [
    row(.person, "x", .dropMove, "drop", "Drop the step chosen and say why."),
    row(
      .person, "E", .editThis, "change",
      "Change what is known: names, numbers, addresses, zone, region, note."),
    row(.person, "m", .messages, "write", "Write to them: a draft of an e-mail; nothing is sent."),
    row(.person, "f", .addFact, "add a fact", "Type in what was found out."),
    row(
      .person, "Enter", .choose, "take it",
      "Prepare the call chosen among what is planned, or change the fact chosen."),
    row(.person, "D Delete", .removeFact, "remove the fact", "Remove the fact chosen; u brings it back."),
    row(.person, "*", .champion, "champion", "Mark this person as standing by you, or take the mark off."),
    row(.person, "X", .doNotCall, "do not call", "Note that they asked not to be contacted, and why."),
    row(
      .person, "u", .undo, "undo",
      "Take back what was just removed or noted; a request noted by hand earlier is asked about."),
    row(
      .person, "L", .liftRequest, "lift the request",
      "Lift a request that was noted in a call by mistake, within a day of it; the reason is kept."),
    row(
      .person, "R", .erasePerson, "erase",
      "Erase this person for good: records, mentions, documents, backups; a word is asked for first."),
    row(.person, "o", .openOrganisation, "organisation", "Open the organisation they work for."),
    row(
      .person, "C", .calendarFile, "calendar file",
      "Write the appointment or the agreed call as an .ics file, or what cancels it."),
    row(.person, "W", .retrySave, "", "Try again to save what could not be saved."),
    row(.person, "Esc q", .back, "back", "Back to where you came from."),
  ]

  private static let stopQuestions: [Binding] = [
    row(.doNotCall, "Enter", .confirm, "go on", "Keep the choice; the reason is asked next."),
    row(.doNotCall, "p", .scope(.person), "this person", "Nobody contacts this person again."),
    row(.doNotCall, "o", .scope(.organisation), "the organisation", "Nobody contacts anyone there again."),
    row(.doNotCall, "Up Down", .moveDown, "", "The other choice."),
    row(.doNotCall, "Esc", .back, "leave it", "Note nothing."),
    row(.typedAnswer, "Enter", .keepText, "keep", "Keep what was typed."),
    row(.typedAnswer, "Esc", .dropText, "leave it", "Leave everything as it was."),
  ]

  private static let importing: [Binding] = [
    row(
      .importPath, "Enter", .keepText, "read the file", "Read the file; nothing is kept before you say so."),
    row(.importPath, "Esc", .dropText, "leave it", "Back without importing."),
    row(.importPreview, "Enter", .confirm, "import", "Keep what is shown, all or nothing."),
    row(.importPreview, "Up k", .moveUp, "", "One row up."),
    row(.importPreview, "Down j", .moveDown, "", "One row down."),
    row(.importPreview, "PgUp", .pageUp, "", "One page up."),
    row(.importPreview, "PgDn", .pageDown, "page", "One page down."),
    row(.importPreview, "Home g", .moveFirst, "", "To the top."),
    row(.importPreview, "End G", .moveLast, "", "To the end."),
    row(.importPreview, "Esc q", .back, "leave it", "Back; nothing was kept."),
    row(.importRunning, "Esc", .back, "cancel", "Stop; the contacts stay as they were."),
    row(.importDone, "u", .undo, "undo", "Take the whole import back."),
    row(.importDone, "Enter Esc q", .back, "back", "Back to the list."),
  ]
}
