import CallScript

extension AppState {
  /// Opens the form for a new contact, with one fact about the company where the playbook asks for one.
  mutating func openContactForm() {
    let person: [ContactForm.Field] = [.firstName, .lastName, .company, .role, .phone, .email, .zone]
    let slot = companyFactSlot
    screen = .form(ContactForm(fields: slot == nil ? person : person + [.fact, .concern], factSlot: slot))
  }

  /// Opens the form for a fact about somebody who is known.
  mutating func openFactForm(for card: ContactCard) {
    let slots = playbook?.playbook.facts ?? []
    guard !slots.isEmpty else {
      notice = Notice("The playbook asks for no facts.", weight: .warning)
      return
    }
    let known = Set(card.facts.map(\.id))
    let slot = slots.first { !known.contains($0.id) } ?? slots.first
    screen = .form(ContactForm(fields: [.fact, .concern, .source], contact: card, factSlot: slot))
  }

  mutating func performOnForm(_ command: Command) -> [Effect] {
    guard case .form(var form) = screen else { return [] }
    switch command {
    case .nextField:
      if form.current == form.fields.count - 1 { return saveForm(form) }
      form.current += 1
    case .previousField: form.current = max(0, form.current - 1)
    case .saveForm: return saveForm(form)
    case .otherFactKind: form.factSlot = slot(after: form.factSlot) ?? form.factSlot
    default: break
    }
    screen = .form(form)
    return []
  }

  private func slot(after current: FactSlot?) -> FactSlot? {
    let slots = playbook?.playbook.facts ?? []
    guard let index = slots.firstIndex(where: { $0.id == current?.id }) else { return slots.first }
    return slots[(index + 1) % slots.count]
  }

  private mutating func saveForm(_ form: ContactForm) -> [Effect] {
    var form = form
    if form.isSaving { return [] }
    form.complaint = readOnlyReason ?? form.missing
    form.isSaving = form.complaint == nil
    screen = .form(form)
    guard form.isSaving else { return [] }
    if let card = form.contact, let fact = fact(in: form) { return [.saveFact(card.id, fact)] }
    return [.saveContact(draft(in: form))]
  }

  private func fact(in form: ContactForm) -> Fact? {
    guard let slot = form.factSlot, !form.text(.fact).isEmpty else { return nil }
    return Fact(
      id: slot.id, text: form.text(.fact), concern: form.text(.concern), source: form.text(.source),
      date: repZone.civil(at: now.utc).date)
  }

  private func draft(in form: ContactForm) -> ContactDraft {
    ContactDraft(
      firstName: form.text(.firstName), lastName: form.text(.lastName), company: form.text(.company),
      role: form.text(.role), phone: form.text(.phone), email: form.text(.email), zone: form.text(.zone),
      fact: fact(in: form))
  }

  /// Leaves a form without saving, to where it was opened from.
  mutating func leaveForm(_ form: ContactForm) -> [Effect] {
    form.contact == nil ? goHome() : openContacts()
  }

  /// The store kept it: out of the form, with fresh data.
  mutating func contactWasSaved(_ card: ContactCard) -> [Effect] {
    let name = card.contact.displayName
    switch screen {
    case .form(let form):
      notice = Notice(form.contact == nil ? "\(name) is in the list." : "Noted for \(name).")
      return form.contact == nil ? goHome() : openContacts()
    case .home:
      notice = Notice("\(name) is in the list: c prepares a call.")
      return [.loadHome]
    case .contacts, .prep, .call, .playbook: return [.loadHome]
    }
  }

  /// The store refused it: the form stays with the reason.
  mutating func contactWasRefused(_ words: String) {
    guard case .form(var form) = screen else {
      notice = Notice(words, weight: .error)
      return
    }
    form.complaint = words
    form.isSaving = false
    screen = .form(form)
  }
}

extension ContactForm {
  /// What still has to be typed; nil when nothing does.
  var missing: String? {
    if contact != nil { return text(.fact).isEmpty ? "Type the fact as it would be spoken." : nil }
    let isNamed = [Field.firstName, .lastName, .company].contains { !text($0).isEmpty }
    return isNamed ? nil : "A name or a company is needed."
  }
}
