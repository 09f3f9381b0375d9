extension PlaybookAssembler {
  func message(_ section: RawSection) -> Message? {
    let purpose = choice(.purpose, in: section, MessagePurpose.self)
    let id = sectionID(section)
    let role = LineRole.message(purpose ?? .note)
    let subject = section.field(.subject).flatMap {
      $0.value.isEmpty ? nil : templates.read($0.value, marks: false)
    }
    if section.field(.subject) == nil {
      log.report(
        .messageWithoutSubject, at: section.heading, found: name(section), expected: ["Subject: …"])
    }
    if let subject { checkWritten(subject, role: role) }
    let body = body(section, role: role)
    guard let purpose, let subject else { return nil }
    return Message(
      id: id, name: name(section), purpose: purpose, subject: subject.template, body: body,
      document: text(.document, in: section), position: position(section))
  }

  private func body(_ section: RawSection, role: LineRole) -> [Template] {
    guard let lines = section.body, !lines.isEmpty else {
      log.report(.bodyMissing, at: section.heading, found: name(section), expected: ["---"])
      return []
    }
    return lines.map { span in
      guard !span.isEmpty else { return Template([]) }
      let text = templates.read([span], marks: false)
      checkWritten(text, role: role)
      return text.template
    }
  }

  private func checkWritten(_ text: LineText, role: LineRole) {
    checkPlaces(text, role: role)
    rules.check(text, role: role)
  }
}
