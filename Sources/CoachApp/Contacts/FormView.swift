import CallScript
import Cells

extension ContactForm.Field {
  /// The name of the line.
  var words: ScreenText {
    switch self {
    case .firstName: "First name"
    case .lastName: "Last name"
    case .company: "Company"
    case .role: "Role"
    case .phone: "Phone"
    case .otherPhones: "More numbers"
    case .email: "E-mail"
    case .otherEmails: "More e-mail"
    case .zone: "Time zone"
    case .region: "Region"
    case .note: "Note"
    case .fact: "Fact"
    case .concern: "Concern"
    case .source: "Source"
    case .date: "True on"
    }
  }

  /// What the line is for, while it is in hand.
  func help(slot: FactSlot?) -> ScreenText {
    switch self {
    case .firstName: "As you would say it."
    case .lastName, .company: "A name or a company is needed."
    case .role: "What they do there."
    case .phone: "As you would dial it."
    case .otherPhones: "mobile: +49 170 5550123; desk: +49 30 5550 17"
    case .email: "For the message after the call."
    case .otherEmails: "work: ann@hale.example; home: ann@home.example"
    case .zone: "For example Europe/Berlin; empty when not known."
    case .region: "A code like DE or US-FL; it picks the calling rules."
    case .note: "For you alone; it is never spoken."
    case .fact: ScreenText(slot?.prompt.isEmpty == false ? slot?.prompt ?? "" : "As it would be spoken.")
    case .concern: "The worry it points to, as spoken: thinner margins."
    case .source: "Where you found it."
    case .date: "The day it was true, like 2026-10-02."
    }
  }
}

extension ContactForm {
  /// The heading.
  var title: ScreenText {
    switch subject {
    case .newContact: "New contact"
    case .contact(let contact): "Change " + ScreenText(contact.displayName)
    case .account(let account): "Rename " + ScreenText(account.name)
    case .fact(let subject, .none): "A fact about " + ScreenText(subject.name)
    case .fact(let subject, .some): "Change a fact about " + ScreenText(subject.name)
    }
  }
}

extension Canvas {
  mutating func drawForm(_ state: AppState, _ form: ContactForm) {
    write(form.title, .title, row: 0)
    let footerHeight = rows >= 10 ? 2 : 1
    footer(choices(state), row: rows - 1 - footerHeight, rows: footerHeight, width: columns - 2)
    let spacing = form.fields.count * 2 + 6 <= rows ? 2 : 1
    let height = max(1, (rows - 5 - footerHeight) / spacing)
    let shown = window(count: form.fields.count, selected: form.current, rows: height)
    for (offset, index) in shown.enumerated() {
      let row = 2 + offset * spacing
      write(
        label(form.fields[index], in: form), index == form.current ? .strong : .label, row: row, width: 13)
      let width = min(60, columns - 16)
      input(form.texts[index], row: row, column: 15, width: width, hasCursor: index == form.current)
    }
    let below = 2 + shown.count * spacing
    if let complaint = form.complaint {
      let parts = StyledText(ScreenText(complaint), .error).wrapped(to: columns - 2)
      for (offset, part) in parts.enumerated() where below + offset < rows - 1 - footerHeight {
        write(part, row: below + offset)
      }
    } else if form.fields.indices.contains(form.current) {
      write(form.fields[form.current].help(slot: form.factSlot), .dim, row: below)
    }
  }

  private func label(_ field: ContactForm.Field, in form: ContactForm) -> ScreenText {
    guard field == .fact else { return field.words }
    return (form.factSlot?.name ?? form.factID?.rawValue).map { ScreenText($0) } ?? field.words
  }
}
