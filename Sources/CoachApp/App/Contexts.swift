import CallScript

extension AppState {
  /// Where keys are looked up now, the nearest first.
  var contexts: [KeyContext] {
    switch overlay {
    case .help: [.help, .everywhere]
    case .palette: screen == .call ? [.palette, .typingInCall, .everywhere] : [.palette, .everywhere]
    case nil: screenContexts + [.everywhere]
    }
  }

  /// The contexts of the screen without what lies over it.
  var screenContexts: [KeyContext] {
    if let question { return question.contexts }
    switch screen {
    case .home: return [.home, .lists, .screens]
    case .browser(let browser): return browser.isTyping ? [.search] : [.browser, .lists, .screens]
    case .account: return [.account, .lists, .screens]
    case .person(let person): return person.contexts
    case .huca(let huca): return huca.contexts
    case .importing(let importing): return importing.contexts
    case .draft(let draft): return draft.contexts
    case .form: return [.form]
    case .prep(let prep): return prep.contexts
    case .after: return [.after, .screens]
    case .playbook: return [.playbook, .screens]
    case .call: return call.map(\.contexts) ?? [.screens]
    }
  }

  /// Whether printing keys go into a text.
  var isTyping: Bool {
    if case .palette = overlay { return true }
    return !contexts.contains(.screens) && !contexts.contains(.help)
  }
}

extension PrepScreen {
  /// Where keys are looked up on this screen.
  var contexts: [KeyContext] {
    switch awaiting?.question {
    case .reason: [.reason]
    case .belief: [.belief]
    case .mayName: [.mayName, .screens]
    case nil: [.prep, .lists, .screens]
    }
  }
}

extension PersonScreen {
  /// Where keys are looked up on this screen.
  var contexts: [KeyContext] {
    switch question {
    case .scope: [.doNotCall, .screens]
    case .reason, .lift, .liftFromCall, .erase: [.typedAnswer]
    case nil: [.person, .lists, .screens]
    }
  }
}

extension ImportScreen {
  /// Where keys are looked up on this screen.
  var contexts: [KeyContext] {
    switch stage {
    case .path: [.importPath]
    case .reading, .running: [.importRunning, .screens]
    case .preview: [.importPreview, .screens]
    case .done: [.importDone, .screens]
    }
  }
}

extension LiveCall {
  /// Where keys are looked up in this call; while STOP waits for its second stroke every other key does what it
  /// always does.
  var contexts: [KeyContext] { isStopAsked ? [.stopAsked] + placeContexts : placeContexts }

  private var placeContexts: [KeyContext] {
    switch panel {
    case .note: return [.note, .typingInCall]
    case .heard: return [.heard, .typingInCall]
    case .objections, .answers: return [.chooser, .screens]
    case .endings: return [.endings, .screens]
    case nil: break
    }
    switch wrapUp?.question {
    case .outcome: return [.outcome, .screens]
    case .stopScope: return [.stopScope, .screens]
    case .clearerByThen: return [.clearer]
    case .moment: return [.agreedMoment]
    case .named: return [.named]
    case .rightOffer, .rightPerson: return [.judging, .screens]
    case nil: return phaseContexts + [.screens]
    }
  }

  private var phaseContexts: [KeyContext] {
    switch prompt.phase {
    case .ringing: [.ringing, .pickup]
    case .gatekeeper, .voicemail: [.call, .pickup]
    case .opening: call.state.openingWasSaid ? [.call] : [.call, .pickup]
    case .slot, .rungTime: [.times, .call]
    case .empathize, .question, .benefit, .commitment, .firmLine, .rung, .warmExit, .closingOnStop,
      .answering, .offScript, .ended:
      [.call]
    }
  }
}
