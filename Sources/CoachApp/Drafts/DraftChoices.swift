import CallScript
import Cells

extension DraftScreen {
  /// Where keys are looked up on this screen.
  var contexts: [KeyContext] {
    if isChoosing { return [.draftChoice, .lists, .screens] }
    if isEditing { return [.draftText] }
    return isDropped || detail == nil ? [.draftGone, .screens] : [.draft, .screens]
  }
}

extension AppState {
  /// Why a command changes nothing on a draft; nil when it does something.
  func reasonOnDraft(for command: Command) -> String? {
    guard let draft = openedDraft else { return nil }
    switch command {
    case .undo: return draft.undo == nil ? "There is nothing to take back here." : nil
    case .throwAway: return readOnlyReason
    case .writeDraft, .mailLink: return draft.detail?.refusal?.words
    case .editElsewhere, .changePart: return draft.detail?.refusal?.blocking
    case .nextGap, .previousGap:
      return draft.detail?.refusal?.blocking
        ?? (draft.message?.gaps.isEmpty == false ? nil : "There is no gap: every place has its words.")
    case .otherShape:
      if let reason = draft.detail?.refusal?.blocking { return reason }
      return draft.detail?.hasOtherShape == true ? nil : "The playbook has one shape of this message only."
    case .markSent:
      if let readOnlyReason { return readOnlyReason }
      return draft.detail?.isMoveOpen == true ? nil : "No open step asks for this message."
    default: return nil
    }
  }

  /// The rows of the list of what can be written, in words.
  var draftRowNames: [String] {
    guard let draft = openedDraft, draft.isChoosing, let offers = draft.offers else { return [] }
    return offers.kept.map { "open \($0.message.purpose.words): \($0.message.subject)" }
      + offers.offers.map { offer in
        let reason = offer.refusal.map { " (\($0.words))" } ?? ""
        return "write \(offer.purpose.words)\(reason)"
      }
  }

  /// What the plain lines say of a draft.
  var draftLines: [String] {
    guard let draft = openedDraft else { return [] }
    if draft.isChoosing { return [draft.offers.map { "Write to \($0.contact.displayName)" } ?? "Reading."] }
    guard let detail = draft.detail, let message = draft.message else { return ["Reading."] }
    if draft.isDropped { return ["The draft is thrown away."] }
    if draft.isEditing { return draft.editor.map(Self.typingLines) ?? [] }
    let state = draft.isReady ? "Ready" : "Not ready"
    var lines = ["\(state): \(message.purpose.words), to \(detail.contact.displayName)"]
    lines += ["To: \(message.to)", "Subject: \(message.subject)"]
    lines += String(message.body).split(separator: "\n", omittingEmptySubsequences: false).map { "| \($0)" }
    lines += draft.missing.map { "Missing: \($0)" } + detail.cautions.map { "Mind: \($0.words)" }
    if let link = draft.link { lines.append("Link: \(link)") }
    return lines
  }

  private static func typingLines(_ editor: DraftEditor) -> [String] {
    if let gap = editor.gapWords { return ["For \(gap):"] }
    switch editor.part {
    case .to: return ["The address:"]
    case .subject: return ["The subject:"]
    case .body: return ["A line to add at the end of the text:"]
    }
  }
}

extension MessageRefusal {
  /// The words where nothing may be written at all, by any road; nil where only this message does not fit.
  var blocking: String? {
    switch self {
    case .suppressed, .noMail, .hasLeft, .angry: words
    case .notInPlaybook, .noHangUp, .secondHangUp, .theyAnswered, .noVoicemail, .nothingPromised, .noMeeting,
      .meetingIsPast, .nothingAgreed:
      nil
    }
  }
}

extension DraftScreen {
  /// What a typed line asks for in plain lines: it takes the gap's place, replaces an address or a subject, or
  /// is added at the end of the text.
  func actions(for words: String) -> [AppAction] {
    var actions: [AppAction] = []
    switch editor?.part {
    case .to, .subject: if editor?.gap == nil { actions = [.terminal(.key(.control("u")))] }
    case .body:
      if editor?.gap == nil {
        let steps: [Key] = editor?.body.signs.isEmpty == true ? [] : [.alt(">"), .enter]
        actions = steps.map { .terminal(.key($0)) }
      }
    case nil: break
    }
    return actions + [.terminal(.paste(words)), .terminal(.key(.escape))]
  }
}
