extension CallState {
  /// Whether a line's condition holds in this call at that moment; no condition always holds.
  func holds(_ condition: Condition?, at now: Instant) -> Bool {
    guard let condition else { return true }
    return condition.alternatives.contains { tests in tests.allSatisfy { holds($0, at: now) } }
  }

  private func holds(_ test: Condition.Test, at now: Instant) -> Bool {
    let value = self.value(of: test.variable, at: now)
    switch test.comparison {
    case .equals(let wanted): return value.map { Self.same($0, wanted) } ?? false
    case .differs(let wanted): return value.map { !Self.same($0, wanted) } ?? true
    case .moreThan(let limit): return value.flatMap { Int($0) }.map { $0 > limit } ?? false
    case .lessThan(let limit): return value.flatMap { Int($0) }.map { $0 < limit } ?? false
    case .isKnown: return value != nil
    case .contains(let part): return value.map { $0.lowercased().contains(part.lowercased()) } ?? false
    }
  }

  private static func same(_ a: String, _ b: String) -> Bool {
    a.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
      == b.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
  }

  private func value(of variable: Condition.Variable, at now: Instant) -> String? {
    switch variable {
    case .tries: String(setup.history.tries)
    case .dials: String(setup.history.dials.addingReportingOverflow(1).partialValue)
    case .returning: script.playbook.header.unsignedLeadsThatReturn?.rawValue
    case .bridge: bridge.rawValue
    case .lastOutcome: setup.history.lastOutcome?.rawValue
    case .fact(let id): fact(id, at: now)?.text
    }
  }

  /// A fact that is known and not stale at that moment.
  public func fact(_ id: FactID, at now: Instant) -> Fact? {
    script.playbook.fresh(id, of: setup.facts, on: setup.repZone.civil(at: now).date)
  }
}

extension Playbook {
  /// The newest fact of that name among those known, unless it is empty or stale on a day.
  func fresh(_ id: FactID, of known: [Fact], on today: CivilDate) -> Fact? {
    guard let fact = known.last(where: { $0.id == id }), !fact.text.isEmpty else { return nil }
    let slot = facts.first { $0.id == id }
    guard let fresh = slot?.freshForDays else { return fact }
    return today.dayNumber - fact.date.dayNumber <= fresh ? fact : nil
  }
}
