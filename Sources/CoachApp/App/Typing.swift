import Cells

extension AppState {
  /// Changes the text being typed, if there is one, and says whether there was.
  mutating func editField(_ change: (inout TextField) -> Bool) -> Bool {
    if case .palette(var palette) = overlay {
      let taken = change(&palette.field)
      palette.selected = 0
      overlay = .palette(palette)
      return taken
    }
    if question != nil { return question?.editField(change) ?? false }
    switch screen {
    case .browser(var browser):
      guard browser.isTyping else { return false }
      let words = browser.query.trimmed
      let taken = change(&browser.query)
      if browser.query.trimmed != words { browser.startOver() }
      screen = .browser(browser)
      return taken
    case .person(var person):
      let taken = person.editField(change)
      screen = .person(person)
      return taken
    case .huca(var huca):
      let taken = huca.editField(change)
      screen = .huca(huca)
      return taken
    case .importing(var importing):
      guard importing.stage == .path else { return false }
      let taken = change(&importing.path)
      if taken { importing.complaint = nil }
      screen = .importing(importing)
      return taken
    case .form(var form):
      let taken = form.editField(change)
      screen = .form(form)
      return taken
    case .prep(var prep):
      let taken = prep.editField(change)
      screen = .prep(prep)
      return taken
    case .call: return call?.editField(change) ?? false
    case .home, .playbook, .account, .draft, .after: return false
    }
  }

  /// Takes a pasted text: into the field being typed, in a call as words heard, elsewhere not at all.
  mutating func paste(_ text: String) -> [Effect] {
    if openedDraft?.isEditing == true, overlay == nil { return pasteInDraft(text) }
    let isInField = editField { field in
      field.insert(text)
      return true
    }
    if isInField { return typingChanged() }
    guard screen == .call, call?.wrapUp == nil else { return [] }
    return hear(text)
  }

  /// What follows from a change to the text being typed.
  func typingChanged() -> [Effect] {
    guard overlay == nil, question == nil, case .browser(let browser) = screen, browser.isTyping else {
      return []
    }
    return [.browse(BrowseQuestion(list: browser.list, words: browser.query.trimmed))]
  }
}

extension ContactForm {
  /// Changes the line being typed and says whether there was one.
  fileprivate mutating func editField(_ change: (inout TextField) -> Bool) -> Bool {
    guard texts.indices.contains(current) else { return false }
    let taken = change(&texts[current])
    if taken {
      complaint = nil
      isLeavingArmed = false
      mayShare = false
    }
    return taken
  }
}

extension PrepScreen {
  /// Changes the answer being typed before a call, if one is, and says whether there was.
  fileprivate mutating func editField(_ change: (inout TextField) -> Bool) -> Bool {
    guard awaiting?.question != .mayName, var asked = awaiting else { return false }
    let taken = change(&asked.field)
    awaiting = asked
    return taken
  }
}

extension PersonScreen {
  /// Changes the text being typed, if there is one, and says whether there was.
  mutating func editField(_ change: (inout TextField) -> Bool) -> Bool {
    switch question {
    case .reason(let scope, var field):
      let taken = change(&field)
      question = .reason(scope, field)
      return taken
    case .lift(var field):
      let taken = change(&field)
      question = .lift(field)
      return taken
    case .liftFromCall(var field):
      let taken = change(&field)
      question = .liftFromCall(field)
      return taken
    case .erase(var field):
      let taken = change(&field)
      question = .erase(field)
      return taken
    case .scope, nil: return false
    }
  }
}

extension LiveCall {
  mutating func editField(_ change: (inout TextField) -> Bool) -> Bool {
    var taken = false
    switch panel {
    case .note(var field):
      taken = change(&field)
      panel = .note(field)
    case .heard(var field):
      taken = change(&field)
      panel = .heard(field)
    case .objections, .answers, .endings: return false
    case nil:
      guard var asked = wrapUp, asked.isTyped else { return false }
      let words = asked.field.trimmed
      taken = change(&asked.field)
      if asked.field.trimmed != words { asked.selected = 0 }
      wrapUp = asked
    }
    return taken
  }
}
