import CallScript

extension KeyMap {
  static let drafts: [Binding] = draftChoice + draft + draftText + draftGone

  private static let draftChoice: [Binding] = [
    row(.draftChoice, "Enter", .choose, "open", "Open the draft, or fill the message chosen."),
    row(.draftChoice, "Esc q", .back, "back", "Back to where you came from."),
  ]

  private static let draft: [Binding] = [
    row(.draft, "Tab", .nextGap, "next gap", "To the next place that needs words; typing replaces it."),
    row(.draft, "Enter", .changePart(.body), "text", "Type in the text."),
    row(.draft, "s", .changePart(.subject), "subject", "Type in the subject."),
    row(.draft, "t", .changePart(.to), "address", "Type in the address."),
    row(.draft, "e", .editElsewhere, "editor", "Open it in your own editor (VISUAL or EDITOR)."),
    row(.draft, "S", .otherShape, "other shape", "Fill the other shape of the e-mail after a hang-up."),
    row(
      .draft, "w", .writeDraft, "write the file",
      "Write it as a file that mail programs open; nothing is sent."),
    row(.draft, "m", .mailLink, "link", "Show the mailto: link that opens it in a mail program."),
    row(
      .draft, "d", .markSent, "done: I sent it", "Note that you sent it: the step that asked for it is done."),
    row(.draft, "x", .throwAway, "throw away", "Throw the draft away; u brings it back."),
    row(.draft, "u", .undo, "undo", "Take the last change back."),
    row(.draft, "Up k", .moveUp, "", "One row up."),
    row(.draft, "Down j", .moveDown, "", "One row down."),
    row(.draft, "PgUp", .pageUp, "", "One page up."),
    row(.draft, "PgDn Space", .pageDown, "", "One page down."),
    row(.draft, "Home g", .moveFirst, "", "To the top."),
    row(.draft, "End G", .moveLast, "", "To the end."),
    row(.draft, "W", .retrySave, "", "Try again to save what could not be saved."),
    row(.draft, "Esc q", .back, "back", "Back to where you came from; the draft stays."),
  ]

  private static let draftText: [Binding] = [
    row(.draftText, "Tab", .nextGap, "next gap", "To the next place that needs words; typing replaces it."),
    row(.draftText, "Shift-Tab", .previousGap, "gap before", "To the place before that needs words."),
    row(.draftText, "Esc", .keepText, "done", "Done typing; every word is kept."),
  ]

  private static let draftGone: [Binding] = [
    row(.draftGone, "u", .undo, "bring it back", "Bring the draft back that was thrown away."),
    row(.draftGone, "W", .retrySave, "", "Try again to save what could not be saved."),
    row(.draftGone, "Esc q", .back, "back", "Back to where you came from."),
  ]
}
