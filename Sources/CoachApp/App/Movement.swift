import CallScript
import Cells

/// A step in a list.
enum Movement {
  case up, down, pageUp, pageDown, first, last

  /// The movement a command asks for, if it asks for one.
  init?(_ command: Command) {
    switch command {
    case .moveUp: self = .up
    case .moveDown: self = .down
    case .pageUp: self = .pageUp
    case .pageDown: self = .pageDown
    case .moveFirst: self = .first
    case .moveLast: self = .last
    default: return nil
    }
  }

  /// Where it leads from a row in a list of so many.
  func index(from index: Int, count: Int, page: Int) -> Int {
    let target =
      switch self {
      case .up: index - 1
      case .down: index + 1
      case .pageUp: index - max(1, page)
      case .pageDown: index + max(1, page)
      case .first: 0
      case .last: count - 1
      }
    return min(max(0, target), max(0, count - 1))
  }
}

extension AppState {
  /// Moves in whatever list or text takes movements now.
  mutating func move(_ movement: Movement) -> [Effect] {
    let page = max(1, size.rows - 8)
    switch overlay {
    case .help(let top):
      overlay = .help(top: movement.index(from: top, count: helpRows(self).count, page: page))
      return []
    case .palette(var palette):
      let count = paletteEntries(self).count
      palette.selected = movement.index(from: palette.selected, count: count, page: page)
      overlay = .palette(palette)
      return []
    case nil: break
    }
    if case .happened(let selected)? = question?.kind {
      let count = HappenedChoice.allCases.count
      question?.kind = .happened(selected: movement.index(from: selected, count: count, page: 5))
      return []
    }
    switch screen {
    case .home(var home):
      home.selected = movement.index(from: home.selected, count: homeRows.count, page: page)
      home.startsAtTop = false
      screen = .home(home)
    case .browser, .account, .person, .huca, .importing: return moveOnPeople(movement, page: page)
    case .prep(var prep):
      prep.selected = movement.index(from: prep.selected, count: prep.people.count, page: page)
      screen = .prep(prep)
      return prepWants()
    case .playbook(var reader):
      let count = playbook.map { playbookRows($0.playbook, width: size.columns).count } ?? 0
      reader.top = movement.index(from: reader.top, count: count, page: page)
      screen = .playbook(reader)
    case .draft(var draft):
      draft.move(movement, page: page, rows: draft.editor?.body.rows(width: draftTextWidth).count ?? 0)
      screen = .draft(draft)
    case .call: moveInCall(movement)
    case .form, .after: break
    }
    return []
  }

  /// Moves in the list of a call; who was named depends on more than the call knows.
  private mutating func moveInCall(_ movement: Movement) {
    guard call?.panel == nil, let asked = call?.wrapUp, asked.question == .named else {
      call?.move(movement)
      return
    }
    let selected = movement.index(from: asked.selected, count: namedRows.count, page: 5)
    call?.wrapUp?.selected = selected
  }

  /// Moves on the screens about organisations, people and imports.
  private mutating func moveOnPeople(_ movement: Movement, page: Int) -> [Effect] {
    switch screen {
    case .browser(var browser):
      browser.selected = movement.index(from: browser.selected, count: browser.count ?? 0, page: page)
      screen = .browser(browser)
      return browserWants()
    case .account(var account):
      account.selected = movement.index(from: account.selected, count: account.rows.count, page: page)
      screen = .account(account)
    case .person(var person):
      if case .scope(let scope) = person.question {
        person.question = .scope(scope == .person ? .organisation : .person)
      } else {
        person.selected = movement.index(from: person.selected, count: person.rows.count, page: page)
      }
      screen = .person(person)
    case .huca(var huca):
      huca.selected = movement.index(from: huca.selected, count: huca.rows.count, page: page)
      huca.startsAtTop = false
      screen = .huca(huca)
    case .importing(var importing):
      guard case .preview(let preview, let top) = importing.stage else { return [] }
      let rows = importRows(preview, width: max(1, size.columns - 2), glyphs: .ascii).count
      let last = max(0, rows - max(1, size.rows - 5))
      importing.stage = .preview(preview, top: movement.index(from: top, count: last + 1, page: page))
      screen = .importing(importing)
    case .home, .form, .prep, .call, .playbook, .draft, .after: break
    }
    return []
  }
}

extension DraftScreen {
  mutating func move(_ movement: Movement, page: Int, rows: Int) {
    if isChoosing {
      selected = movement.index(from: selected, count: offers?.count ?? 0, page: page)
    } else {
      top = movement.index(from: top, count: rows, page: page)
    }
  }
}

extension LiveCall {
  mutating func move(_ movement: Movement) {
    switch panel {
    case .objections(let selected):
      panel = .objections(
        selected: movement.index(from: selected, count: script.playbook.objections.count, page: 5))
    case .answers(let selected):
      panel = .answers(
        selected: movement.index(from: selected, count: script.playbook.answers.count, page: 5))
    case .endings, .note, .heard: break
    case nil:
      guard var asked = wrapUp else { return }
      switch asked.question {
      case .outcome:
        asked.selected = movement.index(from: asked.selected, count: outcomeChoices.count, page: 5)
      case .stopScope: asked.selected = 1 - asked.selected
      case .moment, .clearerByThen, .named, .rightOffer, .rightPerson: return
      }
      wrapUp = asked
    }
  }
}
