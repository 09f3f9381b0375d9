import CallScript
import Cells

extension AppState {
  /// The words for the last row: a hint, news, what is wrong, who is late.
  var status: StyledText {
    if let hint = call?.hint, screen == .call { return StyledText(ScreenText(hint), .cue) }
    if let notice { return StyledText(ScreenText(notice.text), notice.weight.role) }
    if let reason = call?.save.failure, screen == .call {
      return StyledText("NOT SAVED: \(reason). The call goes on; W tries again.", .error)
    }
    if let earlierFailure, let unsavedWords {
      let whose = screen == .call && call != nil ? " of an earlier call" : ""
      return StyledText("\(unsavedWords) NOT SAVED\(whose) (\(earlierFailure)): W retries", .error)
    }
    if let readOnlyReason {
      let words = refusesCalls ? "Read only" : "Nothing can be saved, calls still work"
      return StyledText("\(words): \(readOnlyReason)", .warning)
    }
    if let playbookBanner { return StyledText(ScreenText(playbookBanner), .warning) }
    if let rulesBanner { return StyledText(ScreenText(rulesBanner), .warning) }
    let late = lateCount
    return late == 0
      ? StyledText() : StyledText("LATE: \(late) \(late == 1 ? "step" : "steps")", .late)
  }
}

extension Notice.Weight {
  var role: Role {
    switch self {
    case .news: .notice
    case .warning: .warning
    case .error: .error
    }
  }
}
