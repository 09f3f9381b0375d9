extension CallSetup {
  /// The call that a written test is about; throws the line under `Contact:` whose value cannot be used.
  init(_ given: [PlaybookTest.Given], playbook: Playbook) throws(PlaytestFailure) {
    self.init(
      session: SessionID("test"), playbook: playbook.hash, contact: Contact(id: ContactID("test")))
    for field in given where !set(field) {
      throw PlaytestFailure(
        position: field.position, reason: .badValue(name: field.name, value: field.value))
    }
  }

  private mutating func set(_ field: PlaybookTest.Given) -> Bool {
    switch field.name {
    case "first_name": contact.firstName = field.value
    case "last_name": contact.lastName = field.value
    case "role": contact.role = field.value
    case "company": contact.account = Account(id: AccountID("test"), name: field.value)
    case "phone": contact.phone = field.value
    case "email": contact.email = field.value
    case "zone": contact.zone = field.value
    case "referrer": referrer = field.value
    case "clearer": clearerByThen = field.value
    case "opening":
      guard let wanted = OpeningPurpose(rawValue: field.value.lowercased()) else { return false }
      purpose = wanted
    case "last_outcome":
      let name = String(field.value.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
      guard let outcome = OutcomeKind(rawValue: name) else { return false }
      history.lastOutcome = outcome
    case "tries", "dials", "voicemails": return count(field)
    default: learn(field)
    }
    return true
  }

  private mutating func count(_ field: PlaybookTest.Given) -> Bool {
    guard let number = Int(field.value), (0...1000).contains(number) else { return false }
    switch field.name {
    case "tries": history.tries = number
    case "dials": history.dials = number
    default: history.voicemails = number
    }
    return true
  }

  /// A fact's text, or with `.concern` at the end its concern.
  private mutating func learn(_ field: PlaybookTest.Given) {
    let concern = ".concern"
    let isConcern = field.name.hasSuffix(concern)
    let id = FactID(isConcern ? String(field.name.dropLast(concern.count)) : field.name)
    if !facts.contains(where: { $0.id == id }) {
      let today = CivilMoment(PlaytestCall.start.utc, offset: 0).date
      facts.append(Fact(id: id, text: "", date: today))
    }
    guard let index = facts.firstIndex(where: { $0.id == id }) else { return }
    if isConcern { facts[index].concern = field.value } else { facts[index].text = field.value }
  }
}
