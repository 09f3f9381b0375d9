/// The figures that rules go by; raw values are their names in the rules file.
public enum Figure: String, CaseIterable, Hashable, Sendable {
  case coolOff = "cool_off_days"
  case consideredRest = "considered_rest_days"
  case hangUpRest = "hang_up_rest_days"
  case secondHangUpRest = "second_hang_up_rest_days"
  case dials = "dials"
  case dialWindow = "dial_window_days"
  case voicemails = "voicemails"
  case unreachedRest = "unreached_rest_days"
  case angryRest = "angry_rest_days"
  case newPeople = "new_people"
  case newPeopleWindow = "new_people_window_days"
  case sameReasons = "same_reasons"
  case sameReasonRest = "same_reason_rest_days"
  case thinkItOver = "think_it_over_days"
  case noShow = "no_show_minutes"
  case redial = "redial_minutes"
  case refresh = "refresh_days"

  /// The values that may be set: counts 1 to 20, days 1 to 3650, minutes 1 to 60.
  public var range: ClosedRange<Int> {
    switch unit {
    case .count: 1...20
    case .days: 1...3650
    case .minutes: 1...60
    }
  }

  /// What a figure counts.
  public enum Unit: Hashable, Sendable {
    case count, days, minutes
  }

  /// What it counts.
  public var unit: Unit {
    switch self {
    case .dials, .voicemails, .newPeople, .sameReasons: .count
    case .noShow, .redial: .minutes
    case .coolOff, .consideredRest, .hangUpRest, .secondHangUpRest, .dialWindow, .unreachedRest, .angryRest,
      .newPeopleWindow, .sameReasonRest, .thinkItOver, .refresh:
      .days
    }
  }

  fileprivate var path: WritableKeyPath<ConductRules, Int> {
    switch self {
    case .coolOff: \.coolOffDays
    case .consideredRest: \.consideredRestDays
    case .hangUpRest: \.hangUpRestDays
    case .secondHangUpRest: \.secondHangUpRestDays
    case .dials: \.dials
    case .dialWindow: \.dialWindowDays
    case .voicemails: \.voicemails
    case .unreachedRest: \.unreachedRestDays
    case .angryRest: \.angryRestDays
    case .newPeople: \.newPeople
    case .newPeopleWindow: \.newPeopleWindowDays
    case .sameReasons: \.sameReasons
    case .sameReasonRest: \.sameReasonRestDays
    case .thinkItOver: \.thinkItOverDays
    case .noShow: \.noShowMinutes
    case .redial: \.redialMinutes
    case .refresh: \.refreshDays
    }
  }
}

extension ConductRules {
  /// One of the figures.
  public subscript(figure: Figure) -> Int {
    get { self[keyPath: figure.path] }
    set { self[keyPath: figure.path] = newValue }
  }

  /// These rules with the figures that a playbook's header sets.
  public func applying(_ header: PlaybookHeader) -> ConductRules {
    var rules = self
    if let days = header.coolOffDays { rules.coolOffDays = days }
    if let days = header.afterHangUpDays { rules.hangUpRestDays = days }
    if let dials = header.dials { rules.dials = dials }
    return rules
  }

  /// The rule for a region: its own, else its country's, else the one for everywhere.
  public func rule(for region: String) -> RegionRule {
    for name in ConductRules.names(of: region) {
      if let rule = regions.last(where: { $0.region == name }) { return rule }
    }
    return .everywhere
  }

  /// Dials within 24 hours after which a reason is asked for in a region: its own rule's, else its country's, else the
  /// one for everywhere; nil where none of them names a number.
  public func dialLimit(for region: String) -> Int? {
    for name in ConductRules.names(of: region) {
      if let limit = regions.last(where: { $0.region == name })?.dialsADay { return limit }
    }
    return nil
  }

  /// Whether nobody is called on a day in a region: by its own list, its country's, or the one for everywhere.
  public func isHoliday(_ date: CivilDate, in region: String) -> Bool {
    ConductRules.names(of: region).contains { holidays[$0]?.contains(date) == true }
  }

  /// `US-FL`, `US`, `*`.
  private static func names(of region: String) -> [String] {
    let country = region.prefix { $0 != "-" }
    return country.utf8.count < region.utf8.count ? [region, String(country), "*"] : [region, "*"]
  }
}
