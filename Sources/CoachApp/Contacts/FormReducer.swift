import CallScript

extension AppState {
  mutating func performOnForm(_ command: Command) -> [Effect] {
    guard case .form(var form) = screen else { return [] }
    switch command {
    case .nextField:
      if form.current == form.fields.count - 1 { return saveForm(form) }
      form.current += 1
    case .previousField: form.current = max(0, form.current - 1)
    case .saveForm: return saveForm(form)
    case .otherFactKind:
      form.factSlot = slot(after: form)
      form.factID = nil
    default: break
    }
    screen = .form(form)
    return []
  }

  /// The kinds of fact that a form can fill: about an organisation none that are about one person.
  func factSlots(for form: ContactForm) -> [FactSlot] {
    let slots = playbook?.playbook.facts ?? []
    switch form.subject {
    case .fact(.account, _): return slots.filter { $0.scope != .individual }
    case .fact(.contact, _), .newContact: return slots
    case .contact, .account: return []
    }
  }

  private func slot(after form: ContactForm) -> FactSlot? {
    let slots = factSlots(for: form)
    guard let index = slots.firstIndex(where: { $0.id == form.factSlot?.id }) else {
      return slots.first ?? form.factSlot
    }
    return slots[(index + 1) % slots.count]
  }

  private mutating func saveForm(_ form: ContactForm) -> [Effect] {
    var form = form
    if form.isSaving { return [] }
    form.complaint = readOnlyReason ?? form.missing
    form.isSaving = form.complaint == nil
    screen = .form(form)
    guard form.isSaving else { return [] }
    switch form.subject {
    case .newContact: return [.saveContact(draft(in: form))]
    case .contact(let contact):
      var draft = draft(in: form)
      draft.id = contact.id
      return [.saveContact(draft)]
    case .account(let account):
      return [.saveAccount(Account(id: account.id, name: form.text(.company)))]
    case .fact(let subject, let number):
      guard let fact = fact(in: form) else { return [] }
      return [.keepFact(FactDraft(subject: subject, fact: fact, replaces: number))]
    }
  }

  private func fact(in form: ContactForm) -> Fact? {
    guard let id = form.factID ?? form.factSlot?.id, !form.text(.fact).isEmpty else { return nil }
    return Fact(
      id: id, text: form.text(.fact), concern: form.text(.concern), source: form.text(.source),
      date: CivilDate(iso: form.text(.date)) ?? repZone.civil(at: now.utc).date)
  }

  private func draft(in form: ContactForm) -> ContactDraft {
    var draft = ContactDraft(
      firstName: form.text(.firstName), lastName: form.text(.lastName), company: form.text(.company),
      role: form.text(.role), phone: form.text(.phone), email: form.text(.email), zone: form.text(.zone),
      fact: fact(in: form))
    draft.region = RegionCode.canonical(form.text(.region)) ?? ""
    if form.asks(for: .otherPhones) { draft.otherPhones = AddressLine.read(form.text(.otherPhones)) }
    if form.asks(for: .otherEmails) { draft.otherEmails = AddressLine.read(form.text(.otherEmails)) }
    if form.asks(for: .note) { draft.note = form.text(.note) }
    draft.mayShare = form.mayShare
    return draft
  }

  /// Leaves a form without saving, to where it was opened from.
  mutating func leaveForm() -> [Effect] { stepBack() }

  /// The store kept a contact: out of the form, with fresh data.
  mutating func contactWasSaved(_ card: ContactCard) -> [Effect] {
    if let effects = namedWasAdded(card) { return effects }
    peopleUndo = nil
    let name = card.contact.displayName
    switch screen {
    case .form(let form):
      if case .newContact = form.subject {
        notice = Notice("\(name) is in the list.")
      } else {
        notice = Notice("Kept: \(name).")
      }
      refreshPrep(with: card)
      return leaveForm()
    case .home:
      notice = Notice("\(name) is in the list: c prepares a call.")
      return [.loadHome]
    case .browser, .account, .person, .huca, .importing, .prep, .call, .playbook, .draft, .after:
      return [.loadHome]
    }
  }

  /// A change to people was kept: out of the form if one is open, with fresh data and a word about it.
  mutating func peopleWereKept(_ words: String, _ card: ContactCard?) -> [Effect] {
    notice = Notice(words)
    if let card { refreshPrep(with: card) }
    if screen.isForm { return leaveForm() }
    return screen == .call ? [] : refreshScreen()
  }

  /// A person who waits to be rung is shown with what was learnt since.
  private mutating func refreshPrep(with card: ContactCard) {
    for place in screens.indices {
      guard case .prep(var prep) = screens[place],
        let index = prep.people.firstIndex(where: { $0.id == card.id })
      else { continue }
      let known = prep.people[index]
      prep.people[index] = card
      prep.people[index].move = card.move ?? known.move
      replace(place, with: .prep(prep))
    }
  }

  /// The store refused it: the form stays with the reason.
  mutating func contactWasRefused(_ words: String) {
    // What was noted before still stands and can be taken back.
    if case .events? = peopleUndo {} else { peopleUndo = nil }
    guard case .form(var form) = screen else {
      call?.wrapUp?.isAdding = false
      notice = Notice(words, weight: .error)
      return
    }
    form.complaint = words
    form.isSaving = false
    screen = .form(form)
  }

  /// Somebody has the number or the address already: the form says who, and saving again keeps both.
  mutating func contactIsKnown(_ words: String) {
    contactWasRefused("\(words) Ctrl-S again keeps both.")
    guard case .form(var form) = screen else { return }
    form.mayShare = true
    screen = .form(form)
  }
}

extension ContactForm {
  /// What still has to be typed or put right; nil when nothing has.
  var missing: String? {
    switch subject {
    case .account: return text(.company).isEmpty ? "An organisation needs a name." : nil
    case .fact:
      if text(.fact).isEmpty { return "Type the fact as it would be spoken." }
      if !text(.date).isEmpty, CivilDate(iso: text(.date)) == nil { return "Write the day like 2026-10-02." }
      return nil
    case .newContact, .contact:
      let isNamed = [Field.firstName, .lastName, .company].contains { !text($0).isEmpty }
      if !isNamed { return "A name or a company is needed." }
      if !text(.region).isEmpty, RegionCode.canonical(text(.region)) == nil {
        return "Write the region as a code like DE or US-FL."
      }
      return nil
    }
  }
}
