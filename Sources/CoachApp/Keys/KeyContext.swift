/// Where a key has its meaning; the key tables and the help screen are ordered by it.
public enum KeyContext: String, CaseIterable, Hashable, Sendable {
  case everywhere, screens, lists, home, search, form, prep, reason, playbook
  // Accounts
  case browser, account, person, doNotCall, typedAnswer
  // Today
  case happened, huca
  // Import
  case importPath, importPreview, importRunning, importDone
  // Drafts
  case draftChoice, draft, draftText, draftGone
  case pickup, ringing, call, times, endings, chooser, note, heard, typingInCall
  case stopAsked
  case outcome, stopScope, clearer
  // Around a call
  case belief, mayName, agreedMoment, named, judging, after
  case help, palette

  /// The heading in the help screen and in the printed key table.
  public var title: String {
    switch self {
    case .everywhere: "Everywhere"
    case .screens: "Wherever nothing is being typed"
    case .lists: "Lists"
    case .home: "Home"
    case .search: "Searching accounts and people"
    case .form: "Forms"
    case .prep: "Before a dial block"
    case .reason: "Giving a reason"
    case .playbook: "Reading the playbook"
    case .browser: "Accounts and people"
    case .account: "An account"
    case .person: "A person"
    case .doNotCall: "Whom a request not to be contacted covers"
    case .typedAnswer: "Typing an answer"
    case .happened: "What happened outside a call"
    case .huca: "The HUCA challenge"
    case .importPath: "Import: the file"
    case .importPreview: "Import: what it would bring"
    case .importRunning: "Import: while it runs"
    case .importDone: "Import: when it is done"
    case .draftChoice: "Choosing what to write"
    case .draft: "A draft"
    case .draftText: "Typing in a draft"
    case .draftGone: "A draft that was thrown away"
    case .pickup: "Until the opening is said"
    case .ringing: "Ringing"
    case .call: "In a call"
    case .times: "Choosing a day and a time"
    case .endings: "After e: how the call ended"
    case .chooser: "Picking from a list in a call"
    case .note: "Writing a note"
    case .heard: "Typing what they said"
    case .typingInCall: "While typing in a call"
    case .stopAsked: "After x: whether they asked not to be called"
    case .outcome: "Wrap-up: how it ended"
    case .stopScope: "Wrap-up: whom the do-not-call request covers"
    case .clearer: "Wrap-up: what will be clearer by then"
    case .belief: "Saying why they can be helped"
    case .mayName: "Whether you may say who sent you"
    case .agreedMoment: "Wrap-up: the day and time agreed"
    case .named: "Wrap-up: whom they named"
    case .judging: "Wrap-up: the right offer, the right person"
    case .after: "After a call"
    case .help: "Help"
    case .palette: "Palette"
    }
  }
}
