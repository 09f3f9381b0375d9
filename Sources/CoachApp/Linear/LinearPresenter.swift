import CallScript
import Cells

/// The coach as plain lines that are only ever added: for screen readers, pipes and terminals without a screen.
public enum LinearPresenter {
  /// What to print for a state: where one is, what to say, and the numbered choices or the question to answer.
  public static func text(_ state: AppState) -> String {
    var lines = body(state)
    if state.isTyping {
      lines.append("Type the answer and press Enter; :Esc leaves.")
    } else {
      lines += numbered(state).enumerated().map { "\($0.offset + 1). \(caption($0.element, state))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is new, a line for each thing; empty when nothing is.
  public static func news(_ state: AppState) -> String {
    var lines = state.status.isEmpty ? [] : [state.status.plain.string]
    if let notice = state.notice.map({ ScreenText($0.text).string }), !lines.contains(notice) {
      lines.append(notice)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// What to print after a line that changed nothing and of which nothing is said.
  public static let nothingChanged = "Nothing changed. Type the number of a choice.\n"

  /// What to print when the program is left; nil outside a call.
  public static func farewell(_ state: AppState) -> String? {
    guard let call = state.call, call.save.lastSeq > 0, !call.call.state.isClosed else { return nil }
    return call.call.state.hasEnded
      ? "The call is kept as it ended.\n" : "The call is kept; callcoach resumes it.\n"
  }

  /// What a typed line asks for: a choice's number, a key's name, a choice's words, in a call the prospect's own words; `:Esc` and
  /// the like always name a key.
  public static func actions(for answer: String, in state: AppState) -> [AppAction] {
    let words = trimmingBlanks(answer)
    if words.hasPrefix(":"), let key = Key(named: String(words.dropFirst())) {
      return [.terminal(.key(key))]
    }
    if let draft = state.openedDraft, draft.isEditing, state.overlay == nil {
      return draft.actions(for: words)
    }
    if state.isTyping { return [.terminal(.paste(words)), .terminal(.key(.enter))] }
    if let number = Int(words) {
      let choices = numbered(state)
      return choices.indices.contains(number - 1) ? [.command(choices[number - 1].command)] : []
    }
    if words.isEmpty { return [.terminal(.key(.enter))] }
    if let key = Key(named: words) { return [.terminal(.key(key))] }
    if let choice = numbered(state).first(where: { caption($0, state).lowercased() == words.lowercased() }) {
      return [.command(choice.command)]
    }
    return state.screen == .call ? [.terminal(.paste(words))] : []
  }

  /// The choices that get a number: those to be had now, without movements and the screen's own business.
  static func numbered(_ state: AppState) -> [Choice] {
    choices(state).filter { choice in
      guard choice.reason == nil, Movement(choice.command) == nil else { return false }
      switch choice.command {
      case .redraw, .palette, .help, .suspend, .interrupt, .earlierTime, .laterTime, .earlierDay, .laterDay,
        .earlierWeek, .laterWeek, .otherFactKind, .askStop:
        return false
      case .choose, .takeTime:
        return !choices(state).contains { if case .pick = $0.command { true } else { false } }
      default: return true
      }
    }
  }

  private static func caption(_ choice: Choice, _ state: AppState) -> String {
    if case .objection(let digit) = choice.command,
      let objection = state.call?.script.playbook.objections.first(where: { $0.key == digit })
    {
      return "they object: " + ScreenText(objection.name).string
    }
    return ScreenText(choice.label.isEmpty ? choice.help : choice.label).string
  }

  private static func body(_ state: AppState) -> [String] {
    switch state.overlay {
    case .help: return helpRows(state).map(\.plain.string)
    case .palette: return ["Command:"]
    case nil: break
    }
    if let question = state.question { return question.linearLines }
    switch state.screen {
    case .home:
      return ["Home"] + state.homeLines
    case .browser, .account, .person, .huca, .importing: return state.peopleLines
    case .draft: return state.draftLines.map { ScreenText($0).string }
    case .form(let form): return form.linearLines
    case .prep(let prep): return prep.linearLines(state)
    case .after(let page): return page.linearLines(state)
    case .playbook:
      return state.playbook.map { playbookRows($0.playbook, width: 80).map(\.plain.string) } ?? []
    case .call: return state.call.map { $0.linearLines(state) } ?? []
    }
  }
}

extension MoveQuestion {
  fileprivate var linearLines: [String] {
    [complaint, card.contact.displayName, words, advice].compactMap(\.self).filter { !$0.isEmpty }
      .map { ScreenText($0).string }
  }
}

extension ContactForm {
  fileprivate var linearLines: [String] {
    guard fields.indices.contains(current) else { return [] }
    return [complaint, "\(fields[current].words): \(fields[current].help(slot: factSlot))"].compactMap(\.self)
      .map { ScreenText($0).string }
  }
}

extension PrepScreen {
  fileprivate func linearLines(_ state: AppState) -> [String] {
    if let awaiting, let question = awaiting.question {
      let cautions = question == .reason ? awaiting.cautions.map(\.words) : []
      return cautions + briefingLines(awaiting.prepared.briefing, to: awaiting.prepared.setup.contact, state)
        + [ScreenText(question.words(before: awaiting.prepared.setup)).string]
        + (awaiting.field.isBlank
          ? []
          : [ScreenText("There now: \(awaiting.field.text). Enter keeps it, :Ctrl-U empties it.").string])
    }
    let chosen = people.indices.contains(selected) ? people[selected].contact : nil
    return (isPreparing ? ["Preparing the call."] : [])
      + people.map { ScreenText("To ring: \($0.contact.displayName)").string }
      + (chosen.map { briefingLines(briefings[$0.id], to: $0, state) } ?? [])
  }

  private func briefingLines(
    _ briefing: CallBriefing?, to contact: Contact, _ state: AppState
  ) -> [String] {
    guard let briefing else { return [] }
    let canvas = Canvas(size: Size(columns: 80, rows: 24), unicode: state.unicode)
    return canvas.briefingLines(state, briefing, to: contact).map(\.plain.string)
  }
}

extension AfterScreen {
  fileprivate func linearLines(_ state: AppState) -> [String] {
    let canvas = Canvas(size: Size(columns: 80, rows: 24), unicode: state.unicode)
    let lines = isResetOpen ? canvas.resetLines(self) : canvas.afterLines(state, self)
    return lines.filter { !$0.isEmpty }.map(\.plain.string)
  }
}

extension LiveCall {
  fileprivate func linearLines(_ state: AppState) -> [String] {
    var lines = ["Call with \(ScreenText(contact.displayName))." + savedWords]
    switch panel {
    case .note: return lines + ["Note:"]
    case .heard: return lines + ["They said:"]
    case .objections, .answers, .endings: return lines
    case nil: break
    }
    if let wrapUp {
      return lines + state.namedRows.map { ScreenText($0.words(in: self)).string } + [wrapUp.question.words]
    }
    lines.append((prompt.phase.words ?? prompt.step?.rawValue ?? "").capitalisingFirst + ".")
    if prompt.phase == .ringing, let opening = prompt.next {
      lines.append("Number: \(ScreenText(contact.phone))")
      lines.append("Opening: \(ScreenText(opening.plain))")
    } else if let line = prompt.line {
      lines.append("Say: \(ScreenText(line.text.plain))")
      if prompt.isListening { lines.append("Wait for the reply.") }
      if let next = prompt.next { lines.append("Next: \(ScreenText(next.plain))") }
    }
    return lines
  }

  private var savedWords: String {
    if let failure = save.failure { return " NOT SAVED (\(ScreenText(failure))); W tries again." }
    return save.isSaved ? " Saved." : ""
  }
}

extension String {
  fileprivate var capitalisingFirst: String { prefix(1).uppercased() + dropFirst() }
}
