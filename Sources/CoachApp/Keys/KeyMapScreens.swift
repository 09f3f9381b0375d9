extension KeyMap {
  static let everywhere: [Binding] = [
    row(.everywhere, "Ctrl-L", .redraw, "", "Draw the screen anew."),
    row(.everywhere, "Ctrl-Z", .suspend, "", "Hand the terminal to the shell; fg comes back, in a call too."),
    row(
      .everywhere, "Ctrl-C", .interrupt, "",
      "Cancel what is being typed; outside a call leave; in a call press it twice to leave and keep the call."
    ),
    row(.screens, ":", .palette, "commands", "Find a command by its name; themes are here too."),
    row(.screens, "?", .help, "keys", "Show the keys of this screen."),
  ]

  static let lists: [Binding] = [
    row(.lists, "Up k", .moveUp, "", "One row up."),
    row(.lists, "Down j", .moveDown, "", "One row down."),
    row(.lists, "PgUp", .pageUp, "", "One page up."),
    row(.lists, "PgDn", .pageDown, "", "One page down."),
    row(.lists, "Home g", .moveFirst, "", "To the first row."),
    row(.lists, "End G", .moveLast, "", "To the last row."),
  ]

  static let home: [Binding] = homeFirst + moves(in: .home) + homeRest

  private static let homeFirst: [Binding] = [
    row(
      .home, "Enter", .choose, "open",
      "Do what the row chosen asks for: resume a call, prepare one, or open the person."),
    row(.home, "c", .startBlock, "call", "Prepare a dial block: due first, then the call list."),
  ]

  private static let homeRest: [Binding] = [
    row(
      .home, "x", .dropMove, "drop",
      "Drop the step chosen and say why; of an interrupted call: close it as it stands."),
    row(.home, "u", .undo, "undo", "Take back what was just noted, done, put off or dropped."),
    row(.home, "h", .huca, "HUCA", "See the 30-day challenge: open noes, and what each day came to."),
    row(.home, "a", .contacts, "accounts", "See and search all organisations and people."),
    row(.home, "n", .newContact, "new contact", "Type in a new contact."),
    row(.home, "s", .sampleContact, "sample contact", "Add a made-up contact to try a call with."),
    row(.home, "p", .readPlaybook, "playbook", "Read the running playbook."),
    row(.home, "W", .retrySave, "save again", "Try again to save what could not be saved."),
    row(.home, "q", .quit, "quit", "Leave the program; asked twice when something is not saved."),
  ]

  static let forms: [Binding] = [
    row(.form, "Enter Tab Down", .nextField, "next line", "To the next line; after the last one save."),
    row(.form, "Shift-Tab Up", .previousField, "line before", "To the line before."),
    row(.form, "Ctrl-S", .saveForm, "save", "Save the form."),
    row(.form, "Ctrl-N", .otherFactKind, "other kind of fact", "Fill another kind of fact of the playbook."),
    row(
      .form, "Esc", .back, "leave it", "Leave the form without saving; asked twice when something was typed."),
  ]

  static let prep: [Binding] = [
    row(
      .prep, "Enter", .choose, "start here", "Start ringing with the person chosen, then go down the list."),
    row(.prep, "d", .leaveOut, "leave out", "Leave the person chosen out of this block."),
    row(.prep, "f", .addFact, "add a fact", "Type in what was found out about the person chosen."),
    row(.prep, "W", .retrySave, "", "Try again to save what could not be saved."),
    row(.prep, "Esc q", .back, "back", "Back to Home without ringing."),
    row(.reason, "Enter", .keepText, "call with this reason", "Open the call; the reason is kept with it."),
    row(.reason, "Esc", .dropText, "do not call now", "Leave this call and go on."),
  ]

  static let playbook: [Binding] = [
    row(.playbook, "Up k", .moveUp, "", "One row up."),
    row(.playbook, "Down j", .moveDown, "", "One row down."),
    row(.playbook, "PgUp", .pageUp, "", "One page up."),
    row(.playbook, "PgDn Space", .pageDown, "page", "One page down."),
    row(.playbook, "Home g", .moveFirst, "", "To the top."),
    row(.playbook, "End G", .moveLast, "", "To the end."),
    row(.playbook, "Esc q", .back, "back", "Back to Home."),
  ]

  static let overlays: [Binding] = [
    row(.help, "Up", .moveUp, "", "One row up."),
    row(.help, "Down", .moveDown, "", "One row down."),
    row(.help, "PgUp", .pageUp, "", "One page up."),
    row(.help, "PgDn", .pageDown, "page", "One page down."),
    row(.help, "Home", .moveFirst, "", "To the top."),
    row(.help, "End", .moveLast, "", "To the end."),
    row(
      .help, "Esc ? q", .back, "back",
      "Close the help; in a call every other key closes it and does what it does there."),
    row(.palette, "Up Shift-Tab", .moveUp, "", "One row up."),
    row(.palette, "Down Tab", .moveDown, "", "One row down."),
    row(.palette, "Enter", .keepText, "do it", "Do what is chosen."),
    row(.palette, "Esc", .dropText, "close", "Close the palette."),
  ]
}
