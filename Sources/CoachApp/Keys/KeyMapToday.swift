extension KeyMap {
  static let today: [Binding] = happened + huca

  /// Keys for what is planned, the same wherever a move can be chosen.
  static func moves(in context: KeyContext) -> [Binding] {
    [
      row(context, "d", .moveDone, "done", "The step chosen is done; of a meeting: it took place."),
      row(
        context, "z", .putOff, "put off", "Put the step chosen off to the morning of the next working day."),
      row(
        context, "Z", .putOffUntil, "",
        "Put the step chosen off to a day and time; of a meeting: its new time."
      ),
      row(
        context, "l", .whatHappened, "what happened",
        "Note what happened outside a call: held, no-show, moved, cancelled, a reply, they rang, left."),
    ]
  }

  private static let happened: [Binding] = [
    row(.happened, "h", .happened(.held), "", "The meeting took place."),
    row(.happened, "n", .happened(.noShow), "", "They did not come to the meeting."),
    row(.happened, "m", .happened(.moved), "", "The meeting, or the agreed call, has another day and time."),
    row(
      .happened, "c", .happened(.cancelled), "", "It was cancelled: the reason, then the new time at once."),
    row(.happened, "r", .happened(.replied), "", "They answered an e-mail: every wait ends."),
    row(.happened, "i", .happened(.calledIn), "", "They rang and it is over: every wait ends."),
    row(.happened, "I", .happened(.onTheLine), "", "They are on the line now: a call begins without a dial."),
    row(
      .happened, "a", .happened(.ring), "", "An agreed call: ring, and a dial nobody answers is that call."),
    row(.happened, "l", .happened(.left), "", "They work there no longer."),
    row(.happened, "w", .happened(.numberIsWrong), "", "The number is wrong or dead."),
    row(.happened, "Enter", .choose, "take it", "Take the row chosen; its letter does it at once."),
    row(.happened, "Up k", .moveUp, "", "One row up."),
    row(.happened, "Down j", .moveDown, "", "One row down."),
    row(.happened, "Esc q", .back, "leave it", "Note nothing."),
  ]

  private static let huca: [Binding] = [
    row(
      .huca, "Enter", .choose, "call · show",
      "Ring whoever is next after the no chosen; of a day show its calls."),
    row(.huca, "x", .missNo, "missed because…", "Nobody else is called after the no chosen: say why."),
    row(.huca, "o", .openOrganisation, "organisation", "Open the organisation of the no chosen."),
    row(.huca, "s", .startChallenge, "start", "Start 30 days, today being the first."),
    row(.huca, "w", .writeUp, "write-up", "Write what came of it, as HTML or Markdown, into a new file."),
    row(.huca, "a", .writeUpWithoutNames, "without names", "Write the same without names, to share it."),
    row(.huca, "u", .undo, "undo", "Take back what was just noted."),
    row(.huca, "W", .retrySave, "", "Try again to save what could not be saved."),
    row(.huca, "Esc q", .back, "back", "Back to where you came from."),
  ]
}
