import CallScript
import Cells

extension AppState {
  /// Takes in a key: a command of the table, a pick of a list, or a sign of a text.
  mutating func press(_ key: Key) -> [Effect] {
    forgetNews()
    if case .help = overlay, screen == .call, KeyMap.command(for: key, in: contexts) == nil { overlay = nil }
    if let command = KeyMap.command(for: key, in: contexts) { return perform(command) }
    if let row = pickedRow(for: key) { return perform(.pick(row)) }
    if editField({ $0.take(key) }) { return typingChanged() }
    call?.hint = "\(key.name) does nothing here; ? shows the keys."
    return []
  }

  /// Drops what was said about the thing before; a notice with a time of its own stays.
  mutating func forgetNews() {
    call?.hint = nil
    if notice?.until == nil { notice = nil }
  }

  /// Does what a command asks for; a command without a meaning here changes nothing.
  mutating func perform(_ command: Command) -> [Effect] {
    if let movement = Movement(command) {
      move(movement)
      return []
    }
    switch command {
    case .help: overlay = .help(top: 0)
    case .palette: overlay = .palette(Palette())
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .interrupt: return interrupt()
    case .quit: return leave(0)
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
    switch screen {
    case .home: return performOnHome(command)
    case .contacts: return performOnContacts(command)
    case .form: return performOnForm(command)
    case .prep: return performOnPrep(command)
    case .call: return performInCall(command)
    case .playbook: return []
    }
  }

  private mutating func setTheme(_ name: String) {
    guard Theme.named(name) != nil else { return }
    themeName = name
    notice = Notice("Theme \(name).")
  }

  /// Leaves the program; a dial that only waited to be taken back is closed first.
  mutating func leave(_ code: Int32) -> [Effect] { closeSettling() + [.quit(code)] }

  /// Cancels what is typed or open; else leaves, in a call only when asked twice.
  mutating func interrupt() -> [Effect] {
    if overlay != nil {
      overlay = nil
      return []
    }
    if screen == .call, call != nil { return interruptCall() }
    if isTyping { return screen.isForm ? goBack() : finishTyping(keeping: false) }
    return leave(130)
  }

  private mutating func interruptCall() -> [Effect] {
    if call?.panel != nil {
      call?.panel = nil
      return []
    }
    if let until = interruptArmedUntil, now.monotonic < until { return [.quit(130)] }
    let until = now.monotonic + 3000
    interruptArmedUntil = until
    notice = Notice(
      "Press Ctrl-C again to leave; the call is kept and can be resumed.", weight: .warning, until: until)
    return []
  }

  /// Closes the overlay, else goes from a screen to the one before it.
  mutating func goBack() -> [Effect] {
    if overlay != nil {
      overlay = nil
      return []
    }
    switch screen {
    case .home, .call: return []
    case .contacts, .playbook: return goHome()
    case .prep: return endBlock()
    case .form(let form): return leaveForm(form)
    }
  }

  /// Opens Home with fresh data.
  mutating func goHome() -> [Effect] {
    screen = .home(HomeScreen())
    return [.loadHome]
  }

  /// Ends typing in a search, a reason, the palette, a note or the wrap-up.
  mutating func finishTyping(keeping: Bool) -> [Effect] {
    if case .palette = overlay { return finishPalette(keeping: keeping) }
    switch screen {
    case .contacts: return finishSearch(keeping: keeping)
    case .prep: return keeping ? callWithReason() : declineCall()
    case .call: return finishTypingInCall(keeping: keeping)
    case .home, .form, .playbook: return []
    }
  }
}

extension Screen {
  /// Whether this is a form.
  var isForm: Bool { if case .form = self { true } else { false } }
}
