import CallScript
import Cells

extension AppState {
  /// Takes in a key: a command of the table, a pick of a list, or a sign of a text.
  mutating func press(_ key: Key) -> [Effect] {
    let asked = KeyMap.command(for: key, in: contexts)
    forgetNews(before: asked)
    if key == .enter, isEnterIgnored { return [] }
    if case .help = overlay, screen == .call, asked == nil { overlay = nil }
    if let command = KeyMap.command(for: key, in: contexts) {
      let wasAfterCall = screen.isAfterCall
      let effects = perform(command)
      if wasAfterCall, !screen.isAfterCall {
        enterIgnoredUntil = key == .enter ? now.monotonic + 400 : nil
      }
      return effects
    }
    if let row = pickedRow(for: key) { return perform(.pick(row)) }
    if openedDraft?.isEditing == true, overlay == nil { return typeInDraft(key) }
    if editField({ $0.take(key) }) { return typingChanged() }
    call?.hint = "\(key.name) does nothing here; ? shows the keys."
    return []
  }

  /// Hints and news go with the next key, and so does a first request to leave unless this is the second.
  mutating func forgetNews(before command: Command?) {
    call?.hint = nil
    notice = nil
    if command != .stop, command != .declineStop { call?.isStopAsked = false }
    if command != .interrupt { interruptArmedUntil = nil }
    if command != .interrupt, command != .quit { isLeavingArmed = false }
    forgetDraftRequests(before: command)
  }

  /// Whether Enter comes so soon after a wrap-up that it was meant for that.
  private var isEnterIgnored: Bool {
    guard overlay == nil, let until = enterIgnoredUntil, now.monotonic < until else { return false }
    switch screen {
    case .home, .after: return true
    case .prep(let prep): return prep.awaiting == nil
    case .form, .call, .playbook, .browser, .account, .person, .huca, .importing, .draft: return false
    }
  }

  /// Does what a command asks for; a command without a meaning here changes nothing.
  mutating func perform(_ command: Command) -> [Effect] {
    if let movement = Movement(command) {
      return move(movement)
    }
    switch command {
    case .help: overlay = .help(top: 0)
    case .palette: overlay = .palette(Palette())
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .interrupt: return interrupt()
    case .quit: return leave(0)
    case .retrySave: return retryDraft() ?? retrySave()
    case .theme(let name): setTheme(name)
    case .keepText, .dropText: return finishTyping(keeping: command == .keepText)
    case .back: return goBack()
    case .choose: return choose()
    case .pick(let row): return pick(row)
    default: return performOnScreen(command)
    }
    return []
  }

  private mutating func performOnScreen(_ command: Command) -> [Effect] {
    if question != nil { return answerQuestion(command) }
    switch screen {
    case .home: return performOnHome(command)
    case .form: return performOnForm(command)
    case .prep: return performOnPrep(command)
    case .call: return performInCall(command)
    case .browser: return performOnBrowser(command)
    case .account: return performOnAccount(command)
    case .person: return performOnPerson(command)
    case .huca: return performOnHuca(command)
    case .importing: return performOnImport(command)
    case .draft: return performOnDraft(command)
    case .after: return performOnAfter(command)
    case .playbook: return []
    }
  }

  private mutating func setTheme(_ name: String) {
    guard Theme.named(name) != nil else { return }
    themeName = name
    notice = Notice("Theme \(name).")
  }

  /// Leaves the program, when events are not saved only when asked twice; a dial that only waited to be taken
  /// back is closed first.
  mutating func leave(_ code: Int32) -> [Effect] {
    if let unsavedWords, !isLeavingArmed {
      isLeavingArmed = true
      let key = code == 0 ? "q" : "Ctrl-C"
      notice = Notice(
        "\(unsavedWords) not saved: W retries, \(key) again leaves without them.", weight: .warning)
      return []
    }
    if draftAtRisk != nil, !isLeavingArmed {
      isLeavingArmed = true
      notice = Notice("The draft's last change is not kept; again leaves without it.", weight: .warning)
      return []
    }
    return closeSettling() + keepDraft() + [.quit(code)]
  }

  /// Leaves because the terminal or the system ends the program, or the rep asked twice; a note being typed is kept.
  mutating func leaveAtOnce(_ code: Int32) -> [Effect] {
    closeSettling() + keepOpenNote() + keepDraft() + [.quit(code)]
  }

  /// Cancels what is typed or open; else leaves, in a call only when asked twice.
  mutating func interrupt() -> [Effect] {
    if overlay != nil {
      overlay = nil
      return []
    }
    if question != nil {
      question = nil
      return []
    }
    if screen == .call, call != nil { return interruptCall() }
    if case .importing(let importing) = screen, !isTyping { return leaveImport(importing) }
    if isTyping { return screen.isForm ? goBack() : finishTyping(keeping: false) }
    return leave(130)
  }

  private mutating func interruptCall() -> [Effect] {
    if call?.panel != nil {
      call?.panel = nil
      return []
    }
    if let until = interruptArmedUntil, now.monotonic < until { return leaveAtOnce(130) }
    let until = now.monotonic + 3000
    interruptArmedUntil = until
    let words =
      unsavedWords.map { "\($0) not saved yet: W retries; Ctrl-C again leaves without them." }
      ?? "Press Ctrl-C again to leave; the call is kept and can be resumed."
    notice = Notice(words, weight: .warning, until: until)
    return []
  }

  /// Closes the overlay, else goes from a screen to the one before it.
  mutating func goBack() -> [Effect] {
    if overlay != nil {
      overlay = nil
      return []
    }
    if question != nil {
      question = nil
      return []
    }
    switch screen {
    case .home, .call: return []
    case .playbook: return goHome()
    case .browser, .account, .huca: return stepBack()
    case .person(let person): return person.question == nil ? stepBack() : performOnPerson(.back)
    case .importing(let importing): return leaveImport(importing)
    case .draft: return goBackFromDraft()
    case .after(let page): return goBackAfterCall(page)
    case .prep: return block == nil ? stepBack() : endBlock()
    case .form(var form):
      if form.isLeft() { return leaveForm() }
      screen = .form(form)
      return []
    }
  }

  /// Opens Home with fresh data.
  mutating func goHome() -> [Effect] {
    var home = HomeScreen()
    home.startsAtTop = true
    screen = .home(home)
    trail = []
    question = nil
    peopleUndo = nil
    dropStopped()
    return [.loadHome]
  }

  /// Ends typing in a search, a reason, the palette, a note or the wrap-up.
  mutating func finishTyping(keeping: Bool) -> [Effect] {
    if case .palette = overlay { return finishPalette(keeping: keeping) }
    if question != nil { return finishQuestion(keeping: keeping) }
    switch screen {
    case .browser: return finishSearch(keeping: keeping)
    case .person: return finishPersonQuestion(keeping: keeping)
    case .huca: return finishFile(keeping: keeping)
    case .importing: return finishImportPath(keeping: keeping)
    case .draft: return finishDraftTyping()
    case .prep: return keeping ? answerBeforeCall() : declineCall()
    case .call: return finishTypingInCall(keeping: keeping)
    case .home, .form, .playbook, .account, .after: return []
    }
  }
}

extension Screen {
  /// Whether this is the page after a call.
  var isAfterCall: Bool { if case .after = self { true } else { false } }
  /// Whether this is a form.
  var isForm: Bool { if case .form = self { true } else { false } }
  /// Whether this is a person.
  var isPerson: Bool { if case .person = self { true } else { false } }
}
