import CallScript

extension KeyMap {
  static let aroundCall: [Binding] = before + afterwards + after

  private static let before: [Binding] = [
    row(.belief, "Enter", .keepText, "call them", "Open the call; the line is kept with it."),
    row(.belief, "Esc", .dropText, "do not call now", "Leave this call and go on."),
    row(.mayName, "y", .mayName(true), "yes", "They agreed: the opening names who sent you."),
    row(.mayName, "n", .mayName(false), "leave it out", "The opening names nobody."),
    row(.mayName, "Esc", .dropText, "do not call now", "Leave this call and go on."),
  ]

  private static let afterwards: [Binding] = [
    row(.agreedMoment, "Enter", .keepText, "keep", "Keep the day and the time."),
    row(.agreedMoment, "Esc", .dropText, "back", "Back to the outcome."),
    row(.named, "Enter", .keepText, "keep and close", "Keep who is chosen and close the call."),
    row(.named, "Up", .moveUp, "", "One row up."),
    row(.named, "Down", .moveDown, "choose", "One row down."),
    row(.named, "Esc", .dropText, "back", "Back to the outcome."),
    row(.judging, "y", .judge(.yes), "yes", "Yes."),
    row(.judging, "n", .judge(.no), "no", "No."),
    row(.judging, "s", .judge(.unsure), "not sure", "Not sure."),
    row(.judging, "u", .undo, "undo", "Take back the last thing; the call may go on."),
    row(.judging, "Esc", .dropText, "back", "Back to the outcome."),
    row(.judging, "W", .retrySave, "", "Try again to save what could not be saved."),
  ]

  private static let after: [Binding] = [
    row(.after, "Space Enter", .goOn, "next ring", "On to the next ring of the block, or Home."),
    row(.after, "h", .callNow, "call now", "Ring the person proposed there at once."),
    row(.after, "d", .draftAfter, "draft", "Open the message that follows from the call."),
    row(
      .after, "c", .calendarFile, "calendar file",
      "Write the appointment or the agreed call as an .ics file, or what cancels it."
    ),
    row(.after, "r", .resetCard, "reset", "After a painful no: whom to ring first, and what to say."),
    row(.after, "W", .retrySave, "", "Try again to save what could not be saved."),
    row(.after, "p", .endBlock, "end the block", "Home; a block ends here."),
    row(.after, "Esc q", .back, "", "Close the card of the reset; else Home, and a block ends here."),
  ]
}
