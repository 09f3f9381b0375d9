import CallScript

extension AppState {
  /// Opens the form for a new contact, with one fact about the company where the playbook asks for one.
  mutating func openContactForm(at account: Account? = nil) {
    let slot = companyFactSlot
    let person: [ContactForm.Field] = [.firstName, .lastName, .company, .role, .phone, .email, .zone]
    let more: [ContactForm.Field] = [.otherPhones, .otherEmails, .region, .note]
    let fields = person + (slot == nil ? [] : [.fact, .concern]) + more
    open(
      .form(
        ContactForm(.newContact, fields: fields, factSlot: slot, filled: [.company: account?.name ?? ""])))
  }

  /// Opens the form with all that is known of somebody.
  mutating func openContactForm(editing detail: PersonDetail) {
    let contact = detail.contact
    open(
      .form(
        ContactForm(
          .contact(contact),
          fields: [
            .firstName, .lastName, .company, .role, .phone, .otherPhones, .email, .otherEmails, .zone,
            .region,
            .note,
          ],
          filled: [
            .firstName: contact.firstName, .lastName: contact.lastName, .company: contact.account?.name ?? "",
            .role: contact.role, .phone: contact.phone, .otherPhones: AddressLine.written(detail.phones),
            .email: contact.email, .otherEmails: AddressLine.written(detail.emails), .zone: contact.zone,
            .region: contact.region, .note: detail.note,
          ])))
  }

  /// Opens the form for an organisation's name.
  mutating func openAccountForm(_ account: Account) {
    open(.form(ContactForm(.account(account), fields: [.company], filled: [.company: account.name])))
  }

  /// Opens the form for a fact about somebody who is known.
  mutating func openFactForm(for card: ContactCard) {
    openFactForm(
      .contact(card.id, name: card.contact.displayName), known: Set(card.facts.map(\.id)),
      slots: playbook?.playbook.facts ?? [])
  }

  /// Opens the form for a fact about what is chosen on the open screen.
  mutating func openFactFormForChosen() {
    if let card = chosenCard { return openFactForm(for: card) }
    let slots = (playbook?.playbook.facts ?? []).filter { $0.scope != .individual }
    switch screen {
    case .browser(let browser):
      guard let account = browser.accounts.chosen?.account else { return }
      openFactForm(.account(account.id, name: account.name), known: [], slots: slots)
    case .account(let screen):
      guard let detail = screen.detail else { return }
      openFactForm(
        .account(detail.account.id, name: detail.account.name), known: Set(detail.facts.map(\.fact.id)),
        slots: slots)
    case .home, .form, .prep, .call, .playbook, .importing, .person, .huca, .draft, .after: break
    }
  }

  private mutating func openFactForm(_ subject: FactSubject, known: Set<FactID>, slots: [FactSlot]) {
    guard let slot = slots.first(where: { !known.contains($0.id) }) ?? slots.first else {
      notice = Notice("The playbook asks for no such facts.", weight: .warning)
      return
    }
    let today = repZone.civil(at: now.utc).date
    open(
      .form(
        ContactForm(
          .fact(subject, replaces: nil), fields: [.fact, .concern, .source, .date], factSlot: slot,
          filled: [.date: today.iso])))
  }

  /// Opens the form with a fact that is known.
  mutating func editFact(_ known: KnownFact, of subject: FactSubject) -> [Effect] {
    if let readOnlyReason { return refuse(readOnlyReason) }
    let slot = playbook?.playbook.facts.first { $0.id == known.fact.id }
    open(
      .form(
        ContactForm(
          .fact(subject, replaces: known.number), fields: [.fact, .concern, .source, .date], factSlot: slot,
          factID: known.fact.id,
          filled: [
            .fact: known.fact.text, .concern: known.fact.concern, .source: known.fact.source,
            .date: known.fact.date.iso,
          ])))
    return []
  }
}
