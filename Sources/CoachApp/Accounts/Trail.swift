import CallScript

extension AppState {
  /// The screens that lead to the open one, and the open one last.
  var screens: [Screen] { trail + [screen] }

  /// Where the browser stands among `screens`; nil when it is not open.
  var browserPlace: Int? {
    screens.lastIndex { if case .browser = $0 { true } else { false } }
  }

  /// Puts another state of a screen in its place among `screens`.
  mutating func replace(_ place: Int, with new: Screen) {
    if place == trail.count { screen = new } else { trail[place] = new }
  }

  /// Opens a screen; going back leads to the one that was open.
  mutating func open(_ next: Screen) {
    trail.append(screen)
    screen = next
  }

  /// Goes back to the screen before, which is read anew.
  mutating func stepBack() -> [Effect] {
    guard let last = trail.popLast() else { return goHome() }
    screen = last
    question = nil
    return refreshScreen()
  }

  /// What the open screen has to read anew because something it shows may have changed.
  mutating func refreshScreen() -> [Effect] {
    switch screen {
    case .home:
      dropStopped()
      return [.loadHome]
    case .browser(var browser):
      browser.awaitedPreview = nil
      browser.preview = nil
      browser.forgetOtherList()
      screen = .browser(browser)
      return [browserQuestion(browser)] + browserWants()
    case .account(let account): return [.readAccount(account.id)]
    case .person(let person): return [.readPerson(person.id)]
    case .huca: return [.readChallenge]
    case .after(let page): return [.readAftermath(page.session)]
    case .form, .prep, .call, .playbook, .importing, .draft: return []
    }
  }
}
