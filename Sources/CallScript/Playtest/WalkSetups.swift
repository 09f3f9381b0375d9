/// The contacts, facts and histories that a walk tries.
struct WalkSetups {
  let playbook: Playbook

  /// A contact of whom everything is known.
  var full: CallSetup { setup(contact: Self.ann, facts: Set(playbook.facts.map(\.id))) }

  /// The setups worth trying for a line, the likeliest first; in each of them the line is the next to be used.
  func setups(for target: WalkTarget) -> [CallSetup] {
    let known = setup(contact: Self.ann, facts: neededFacts(of: target))
    var bases = [known, setup(contact: Self.ann, facts: []), full]
    if target.isUnknown || target.line.condition != nil || target.line.template.placeholders.isEmpty {
      bases += Self.thinner.flatMap {
        [setup(contact: $0, facts: neededFacts(of: target)), setup(contact: $0, facts: [])]
      }
    }
    let variants = target.line.condition?.alternatives ?? [[]]
    return bases.flatMap { base in variants.map { tests in fit(base, to: tests, target: target) } }
  }

  private func neededFacts(of target: WalkTarget) -> Set<FactID> {
    var needed = Set(target.line.template.facts)
    if case .question(let question, _) = target.spot.role { needed.formUnion(question.needs) }
    if target.isUnknown { needed.subtract(target.spot.wordings.lines.flatMap(\.template.facts)) }
    return needed
  }

  private func setup(contact: Contact, facts: Set<FactID>) -> CallSetup {
    CallSetup(
      session: SessionID("walk"), playbook: playbook.hash, contact: contact,
      facts: facts.sorted().map(Self.fact), repName: playbook.header.rep == nil ? "Robin" : nil)
  }

  /// Adjusts a setup to the spot, to a condition and to the use of the other lines.
  private func fit(_ base: CallSetup, to tests: [Condition.Test], target: WalkTarget) -> CallSetup {
    var setup = base
    if case .opening(let purpose) = target.spot.role { setup.purpose = purpose }
    if target.line.template.placeholders.contains(.referrer) { setup.referrer = "Tom Reed" }
    if target.line.template.placeholders.contains(.clearer) { setup.clearerByThen = "the budget" }
    if case .voicemail(let attempt) = target.spot.role { setup.history.voicemails = attempt }
    for test in tests { setup.satisfy(test) }
    setup.lineUse = use(of: target)
    return setup
  }

  /// Every other line was used with the account yesterday; of one said in order its section stays unused.
  private func use(of target: WalkTarget) -> [LineID: LineUse] {
    let yesterday = LineUse(lastWithAccount: PlaytestCall.start.utc + .seconds(-86_400), countByRep: 1)
    var use: [LineID: LineUse] = [:]
    for spot in playbook.lineSpots
    where spot.section != target.spot.section || spot.wordings.order != .inOrder {
      for (line, _) in spot.lines where line.id != target.line.id { use[line.id] = yesterday }
    }
    return use
  }

  private static func fact(_ id: FactID) -> Fact {
    let today = CivilMoment(PlaytestCall.start.utc, offset: 0).date
    return Fact(id: id, text: "what was found", concern: "what worries them", source: "walk", date: today)
  }

  private static let ann = Contact(
    id: ContactID("walk"), account: Account(id: AccountID("walk"), name: "Hale & Son"), firstName: "Ann",
    lastName: "Hale", role: "manager", phone: "1", email: "ann@example.com")

  /// Contacts of whom one thing is not known, and one of whom nothing is.
  private static var thinner: [Contact] {
    var nameless = ann
    nameless.firstName = ""
    var familyless = ann
    familyless.lastName = ""
    var roleless = ann
    roleless.role = ""
    var companyless = ann
    companyless.account = nil
    return [Contact(id: ContactID("walk")), nameless, familyless, roleless, companyless]
  }
}

extension Template {
  /// The facts whose words it uses.
  fileprivate var facts: [FactID] {
    placeholders.compactMap { place in
      switch place {
      case .fact(let id), .factConcern(let id): id
      case .rep, .ourCompany, .forWhom, .theyGet, .unlike, .minutes, .firstName, .lastName, .role, .company,
        .referrer, .clearer, .client, .result, .document, .slot, .slot2, .time, .tomorrow, .day:
        nil
      }
    }
  }
}

extension CallSetup {
  /// Changes the history or the facts so that a test holds, where a setup can do that.
  fileprivate mutating func satisfy(_ test: Condition.Test) {
    switch test.variable {
    case .tries: if let count = test.satisfyingCount { history.tries = count }
    case .dials: if let count = test.satisfyingCount { history.dials = max(0, count.below) }
    case .lastOutcome:
      switch test.comparison {
      case .equals(let name), .contains(let name):
        let raw = String(name.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
        history.lastOutcome = OutcomeKind(rawValue: raw)
      case .isKnown: history.lastOutcome = .consideredNo
      case .differs, .moreThan, .lessThan: history.lastOutcome = nil
      }
    case .fact(let id): satisfy(test.comparison, of: id)
    case .returning, .bridge: break
    }
  }

  private mutating func satisfy(_ comparison: Condition.Comparison, of id: FactID) {
    let today = CivilMoment(PlaytestCall.start.utc, offset: 0).date
    switch comparison {
    case .equals(let text), .contains(let text): put(Fact(id: id, text: text, concern: text, date: today))
    case .isKnown:
      if !facts.contains(where: { $0.id == id }) {
        put(Fact(id: id, text: "what was found", concern: "what worries them", date: today))
      }
    case .moreThan(let number): put(Fact(id: id, text: String(number.above), date: today))
    case .lessThan(let number): put(Fact(id: id, text: String(number.below), date: today))
    case .differs: break
    }
  }

  private mutating func put(_ fact: Fact) {
    facts.removeAll { $0.id == fact.id }
    facts.append(fact)
  }
}

extension Int {
  /// The next whole number; the last one has none and gives itself.
  fileprivate var above: Int { self == .max ? self : self + 1 }
  /// The whole number before; the first one has none and gives itself.
  fileprivate var below: Int { self == .min ? self : self - 1 }
}

extension Condition.Test {
  /// A count for which the test holds; nil where none does.
  fileprivate var satisfyingCount: Int? {
    switch comparison {
    case .equals(let text): Int(text)
    case .differs(let text): Int(text)?.above
    case .moreThan(let number): number.above
    case .lessThan(let number): number > 0 ? number.below : nil
    case .isKnown: 1
    case .contains: nil
    }
  }
}
