extension PlaybookAssembler {
  /// What stands above the first section.
  func header(_ section: RawSection) -> PlaybookHeader {
    var header = PlaybookHeader()
    header.language = text(.language, in: section) ?? header.language
    header.version = text(.version, in: section)
    header.owner = text(.owner, in: section)
    header.rep = text(.rep, in: section)
    header.ourCompany = text(.ourCompany, in: section)
    header.forWhom = text(.forWhom, in: section)
    header.theyGet = text(.theyGet, in: section)
    header.unlike = text(.unlike, in: section)
    header.meetingMinutes =
      amount(.meeting, in: section, unit: .minutes, 5...240) ?? header.meetingMinutes
    header.slots = slots(section)
    header.unsignedLeadsThatReturn = choice(.unsignedLeads, in: section, Returning.self)
    header.offerIs = choice(.offerIs, in: section, [("commodity", "commodity"), ("distinct", "distinct")])
    header.price = choice(.price, in: section, [("low", "low"), ("high", "high")])
    header.secondEfforts = number(.secondEfforts, in: section, 0...5)
    header.coolOffDays = amount(.coolOff, in: section, unit: .days, 1...365)
    header.afterHangUpDays = amount(.afterHangUp, in: section, unit: .days, 1...365)
    header.dials = number(.dials, in: section, 1...20)
    header.defaults = defaults(section)
    readWas(section)
    return header
  }

  private func slots(_ section: RawSection) -> [SlotWindow] {
    guard let text = text(.slots, in: section) else { return [] }
    if let windows = SlotsReader.windows(in: text) { return windows }
    log.report(
      .badSlots, at: span(.slots, in: section), found: text,
      expected: ["Tue-Thu 09:00-11:30, 14:00-16:00; Fri 10:00-12:00"])
    return []
  }

  /// `Default: {first_name} = there`.
  private func defaults(_ section: RawSection) -> [Placeholder: String] {
    var defaults: [Placeholder: String] = [:]
    for item in section.fields(.defaultValue).flatMap(\.items) {
      guard let span = item.first, let (name, value) = pair(item), name.hasPrefix("{"), name.hasSuffix("}"),
        !value.isEmpty
      else {
        if let span = item.first { reportDefault(span, nearest: nil) }
        continue
      }
      let word = foldedName(String(name.dropFirst().dropLast()))
      if let placeholder = Placeholder.builtInByName[word] ?? factPlaceholder(word) {
        defaults[placeholder] = value
      } else {
        let names = Placeholder.builtInNames + knownFacts.names
        reportDefault(span, nearest: log.nearest(word, among: names).map { "{\($0)}" })
      }
    }
    return defaults
  }

  private func factPlaceholder(_ word: String) -> Placeholder? {
    let concern = ".concern"
    if knownFacts.ids.contains(FactID(word)) { return .fact(FactID(word)) }
    guard word.hasSuffix(concern) else { return nil }
    let id = FactID(String(word.dropLast(concern.utf8.count)))
    return knownFacts.ids.contains(id) ? .factConcern(id) : nil
  }

  private func reportDefault(_ span: SourceSpan, nearest: String?) {
    log.report(
      .badDefault, at: span, found: source.text(span), nearest: nearest,
      expected: ["Default: {first_name} = there"])
  }

  /// The two sides of the first equals sign, trimmed; nil without one.
  func pair(_ item: [SourceSpan]) -> (String, String)? {
    guard let span = item.first, let equals = source.firstIndex(of: Ascii.equals, in: span) else {
      return nil
    }
    let left = source.trimmed(SourceSpan(line: span.line, start: span.start, end: equals))
    var right = item
    right[0] = source.trimmed(SourceSpan(line: span.line, start: equals + 1, end: span.end))
    return (source.text(left), source.text(right))
  }

  /// `Was: old = new` in the header.
  private func readWas(_ section: RawSection) {
    for item in section.fields(.was).flatMap(\.items) {
      guard let (old, new) = pair(item), !old.isEmpty, !new.isEmpty, !old.contains(" "), !new.contains(" ")
      else {
        if let span = item.first {
          log.report(.badWas, at: span, found: source.text(item), expected: ["Was: old-id = new-id"])
        }
        continue
      }
      playbook.renamed[old] = new
    }
  }

  /// `Was: old` in a section: the section and every line of it went by another name.
  func readWas(_ section: RawSection, id: SectionID) {
    guard let kind = section.kind else { return }
    for item in section.fields(.was).flatMap(\.items) {
      for span in item.flatMap({ source.split($0, at: Ascii.comma) }) {
        let written = source.text(span)
        let prefix = kind.slug + "/"
        let slug = written.hasPrefix(prefix) ? String(written.dropFirst(prefix.count)) : written
        if Slug.isValid(slug) {
          playbook.renamed[prefix + slug] = id.rawValue
        } else {
          log.report(.badWas, at: span, found: written, context: kind.rawValue, expected: ["Was: old-id"])
        }
      }
    }
  }
}
