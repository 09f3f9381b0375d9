import CallScript
import Cells

extension Canvas {
  /// What the rep reads before a call that something led to, the most needed first.
  func briefingLines(_ state: AppState, _ briefing: CallBriefing, to contact: Contact) -> [StyledText] {
    var lines: [StyledText] = []
    switch briefing.purpose {
    case .agreedCall: lines += agreedLines(state, briefing)
    case .otherPerson: lines += otherPersonLines(state, briefing)
    case .referral:
      if let last = briefing.lastTime { lines.append(labelled("sent by", whom(last.contact))) }
    case .callBack, .afterHangUp, .firstCall, .droppedLine, .inbound: break
    }
    if briefing.isAboutThem(contact) { lines += lastTimeLines(state, briefing) }
    return lines
  }

  /// What was agreed, what was to be clearer, and the reminder to bring one new thing.
  private func agreedLines(_ state: AppState, _ briefing: CallBriefing) -> [StyledText] {
    var lines: [StyledText] = []
    if let clearer = briefing.lastTime?.clearerByThen, !clearer.isEmpty {
      lines.append(labelled("clearer by now", clearer, .strong))
    }
    if let last = briefing.lastTime, last.outcome.kind.isAgreedStep {
      let moment = briefing.move?.due ?? last.outcome.at
      let when = moment.map { ", \(state.written($0))" } ?? ""
      lines.append(labelled("agreed", "\(last.outcome.kind.words)\(when)"))
    }
    lines.append(labelled("bring", oneNewThing(briefing)))
    return lines
  }

  /// One thing that was not said last time: a fact found since, or what such a thing can be.
  func oneNewThing(_ briefing: CallBriefing) -> String {
    briefing.news.last.map { "one new thing: \($0)" }
      ?? "one new thing: a client, a figure, or the answer they waited for"
  }

  /// Who said no and why, and what is kept of that call.
  private func otherPersonLines(_ state: AppState, _ briefing: CallBriefing) -> [StyledText] {
    guard let last = briefing.lastTime else { return [] }
    var no = "\(whom(last.contact)), \(state.written(last.at.utc)): \(last.outcome.kind.words)"
    if let objection = last.objection { no += " (\(objection))" }
    var lines = [labelled("said no", no)]
    if let topic = briefing.move?.topic ?? last.topic { lines.append(labelled("keep topic", topic.rawValue)) }
    if let benefit = last.benefit { lines.append(labelled("keep benefit", benefit)) }
    return lines
  }

  private func whom(_ contact: Contact) -> String {
    contact.role.isEmpty ? contact.displayName : "\(contact.displayName), \(contact.role)"
  }

  /// What was said last time, for preparing only: in the call nothing of it is shown.
  private func lastTimeLines(_ state: AppState, _ briefing: CallBriefing) -> [StyledText] {
    guard let last = briefing.lastTime else { return [] }
    var head = "\(state.written(last.at.utc)): \(last.outcome.kind.words)"
    if last.talked > .zero { head += ", \(WrittenTime.clock(last.talked))" }
    var lines = [labelled("last time", head)]
    if let objection = last.objection { lines.append(labelled("they said", objection)) }
    if briefing.purpose.isAfterRefusal { lines += openingLines(briefing) }
    let opening = last.opening.map(\.words).joined(separator: " ")
    if !opening.isEmpty { lines.append(labelled("you began", opening)) }
    lines += last.heard.map { labelled("their words", $0) }
    lines += last.lastLines.suffix(2).map { labelled("you said", $0) }
    lines += last.notes.map { labelled("note", $0) }
    return lines
  }

  /// The opening of this call, where it is another one than last time.
  private func openingLines(_ briefing: CallBriefing) -> [StyledText] {
    if briefing.opening.isEmpty { return [] }
    return [
      briefing.isNewOpening
        ? labelled("new opening", briefing.opening)
        : labelled("opening", "the playbook has no other one for this: rework it first", .warning)
    ]
  }
}
