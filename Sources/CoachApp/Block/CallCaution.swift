public import CallScript

/// Something that speaks against calling just now.
public enum CallCaution: Hashable, Sendable {
  /// It is outside calling hours where the contact is: before the first time or not before the second.
  case outsideHours(localTime: CivilTime, from: CivilTime, until: CivilTime)
  /// It is outside calling hours in one of the zones of which it is not known which one is the contact's.
  case maybeOutsideHours(localTime: CivilTime, from: CivilTime, until: CivilTime, region: String)
  /// Nobody is called there today.
  case holiday
  /// The contact's time zone is not known.
  case unknownZone
  /// The contact was dialled too often within the last 24 hours; the count leaves this dial out.
  case manyDials(Int)
  /// Somebody else there was called, and the plan has nobody new rung there now.
  case outOfTurn(company: String)
  /// What the rules remark about the contact's region, `*` for everywhere; told beside another caution.
  case remark(region: String, String)
  /// The rules were compiled longer ago than a year; told beside another caution.
  case oldRules(compiled: CivilDate)
}

extension AppState {
  /// What speaks against a call now, by the rules of the contact's region.
  func cautions(for setup: CallSetup) -> [CallCaution] {
    let region = setup.contact.region
    let rule = rules.rule(for: region)
    var cautions: [CallCaution] = []
    switch CallingHours.judge(now.utc, by: setup.clocks, rules: rules, region: region) {
    case .open: break
    case .closed(let there):
      cautions.append(
        setup.clocks.only == nil
          ? .maybeOutsideHours(localTime: there.time, from: rule.from, until: rule.until, region: region)
          : .outsideHours(localTime: there.time, from: rule.from, until: rule.until))
    case .unknownZone: cautions.append(.unknownZone)
    }
    if setup.clocks.tables.contains(where: { rules.isHoliday($0.civil(at: now.utc).date, in: region) }) {
      cautions.append(.holiday)
    }
    let dials = setup.history.dialsInLastDay
    if CallingHours.isOften(dialsInLastDay: dials, by: rules, region: region) {
      cautions.append(.manyDials(dials))
    }
    return cautions.isEmpty ? [] : cautions + remarks(on: rule)
  }

  /// What belongs beside a caution: the rule's own remark, and that the rules are old.
  private func remarks(on rule: RegionRule) -> [CallCaution] {
    var remarks: [CallCaution] = []
    if !rule.note.isEmpty { remarks.append(.remark(region: rule.region, rule.note)) }
    if case .old(let compiled) = rules.age(on: CivilMoment(now.utc, offset: now.offset).date) {
      remarks.append(.oldRules(compiled: compiled))
    }
    return remarks
  }
}

extension CallCaution {
  /// Whether the call opens only after a reason was typed.
  var needsReason: Bool {
    switch self {
    case .outsideHours, .maybeOutsideHours, .manyDials, .outOfTurn: true
    case .unknownZone, .holiday, .remark, .oldRules: false
    }
  }

  /// The words on the screen.
  var words: String {
    switch self {
    case .outsideHours(let time, let from, let until):
      "It is \(time.text) there: outside calling hours, \(from.text) to \(until.text)."
    case .maybeOutsideHours(let time, let from, let until, let region):
      "It is \(time.text) in a part of \(region): outside calling hours, \(from.text) to \(until.text)."
    case .holiday: "It is a holiday there today."
    case .unknownZone: "Their time zone is not known: mind the hour."
    case .manyDials(let count): "Dialled \(count) times within the last day already."
    case .outOfTurn(let company):
      "The plan rings nobody else at \(company) now: somebody there was called."
    case .remark(let region, let note):
      "The rule for \(region == "*" ? "everywhere" : region) says: \(note)"
    case .oldRules(let compiled):
      "The calling rules are more than a year old (\(compiled.iso))."
    }
  }
}

extension LocalClocks {
  /// Where the time is shown: there, or in a part of a region that has several zones.
  var place: String { tables.count > 1 ? "in a part of their region" : "there" }
}
