import CallScript
import Cells

extension Canvas {
  mutating func drawPlaybook(_ state: AppState, _ reader: PlaybookScreen) {
    guard let script = state.playbook else {
      write("There is no playbook.", .warning, row: 0)
      footer(choices(state), row: rows - 2, rows: 1, width: columns - 2)
      return
    }
    write(ScreenText(script.playbook.name), .title, row: 0)
    footer(choices(state), row: rows - 2, rows: 1, width: columns - 2)
    let lines = playbookRows(script.playbook, width: columns)
    let height = rows - 4
    let top = min(reader.top, max(0, lines.count - height))
    for (offset, line) in lines.dropFirst(top).prefix(height).enumerated() {
      write(line, row: 2 + offset, width: columns - 2)
    }
    writeRight(
      StyledText("\(min(top + height, lines.count)) of \(lines.count)", .dim), row: 0, end: columns - 1)
  }
}

/// The playbook as rows to read: what a call can say, in the order of a call.
func playbookRows(_ playbook: Playbook, width: Int) -> [StyledText] {
  var page = PlaybookPage(width: max(10, width - 6))
  for opening in playbook.openings { page.section("Opening: \(opening.name)", opening.say) }
  for gatekeeper in playbook.gatekeepers {
    page.section("Gatekeeper: \(gatekeeper.name)", gatekeeper.say)
    page.lines("if asked", gatekeeper.ifAsked)
  }
  for objection in playbook.objections {
    let key = objection.key.map { "\($0)  " } ?? ""
    page.section("\(key)Objection: \(objection.name)", objection.empathize)
    for question in objection.questions { page.lines("question, \(question.topic)", question.ask) }
    for benefit in objection.benefits { page.lines("benefit", benefit.say) }
    for commitment in objection.commitments { page.lines("commitment", commitment.say) }
  }
  for question in playbook.questions {
    page.section("Question: \(question.name) (\(question.tier.rawValue), \(question.topic))", question.ask)
  }
  for benefit in playbook.benefits { page.section("Benefit: \(benefit.name)", benefit.say) }
  for commitment in playbook.commitments { page.section("Commitment: \(commitment.name)", commitment.say) }
  for rung in playbook.preferredOutcomes { page.section("Rung \(rung.rung): \(rung.name)", rung.say) }
  for plain in playbook.firmLines { page.section("Firm line: \(plain.name)", plain.say) }
  for plain in playbook.warmExits { page.section("Warm exit: \(plain.name)", plain.say) }
  for plain in playbook.closingsOnStop { page.section("Closing on stop: \(plain.name)", plain.say) }
  for answer in playbook.answers { page.section("They ask: \(answer.name)", answer.say) }
  for voicemail in playbook.voicemails {
    page.heading("Voicemail: \(voicemail.name)")
    for (index, say) in voicemail.sayByAttempt.enumerated() { page.lines("attempt \(index + 1)", say) }
  }
  return page.rows
}

/// Rows of the playbook being laid out.
private struct PlaybookPage {
  let width: Int
  var rows: [StyledText] = []

  mutating func heading(_ words: String) {
    if !rows.isEmpty { rows.append(StyledText()) }
    rows.append(StyledText(ScreenText(words), .strong))
  }

  mutating func section(_ words: String, _ say: Wordings) {
    heading(words)
    lines(nil, say)
  }

  mutating func lines(_ label: String?, _ say: Wordings) {
    if let label { rows.append(StyledText("  \(label)", .label)) }
    for line in say.lines + say.ifUnknown {
      for (index, part) in ScreenText(line.template.source).wrapped(to: width).enumerated() {
        rows.append(StyledText((index == 0 ? "  - " : "    ") + part, .text))
      }
    }
  }
}
