/// The figures that next moves and conduct go by; the method's own unless a playbook's header or the rules file
/// sets others.
public struct ConductRules: Hashable, Sendable {
  /// Days before somebody who said no by reflex is called back.
  public var coolOffDays = 14
  /// Days before somebody who said no with a reason is called again, and then only with a new fact.
  public var consideredRestDays = 180
  /// Days of rest after a hang-up.
  public var hangUpRestDays = 30
  /// Days until a second hang-up is forgotten: twelve months.
  public var secondHangUpRestDays = 365
  /// Dials without reaching the person before they rest.
  public var dials = 5
  /// Days within which those dials count.
  public var dialWindowDays = 28
  /// Voicemails before no further one is left.
  public var voicemails = 2
  /// Days of rest once the dials or the voicemails are used up.
  public var unreachedRestDays = 90
  /// Days before another person there is called after somebody got angry.
  public var angryRestDays = 90
  /// New people of one account within `newPeopleWindowDays`.
  public var newPeople = 5
  /// Days within which new people are counted.
  public var newPeopleWindowDays = 90
  /// People with the same considered reason after which the offer is the problem.
  public var sameReasons = 3
  /// Days of rest for the account then.
  public var sameReasonRestDays = 90
  /// Days before one goes back to somebody who wanted to think it over and went quiet.
  public var thinkItOverDays = 7
  /// Minutes after a missed meeting's start at which one rings.
  public var noShowMinutes = 5
  /// Minutes within which a dropped line may be rung again.
  public var redialMinutes = 2
  /// Days before a date far ahead on which facts are looked up again.
  public var refreshDays = 7
  /// Calling hours and dial limits by region.
  public var regions: [RegionRule] = [RegionRule.everywhere]
  /// Days on which nobody is called, by region; `*` means everywhere.
  public var holidays: [String: Set<CivilDate>] = [:]
  /// The day on which the rules file says that it was compiled; nil for the program's own.
  public var compiled: CivilDate?

  /// Makes the method's own figures.
  public init() {}
}

/// When people in a region may be called.
public struct RegionRule: Hashable, Sendable {
  /// An ISO 3166 code such as `US-FL`, or `*` for everywhere else.
  public var region: String
  /// The first minute of the day, by the called person's clock.
  public var from: CivilTime
  /// The minute it ends, exclusive.
  public var until: CivilTime
  /// Dials within 24 hours after which a reason is asked for; nil where no rule is known.
  public var dialsADay: Int?
  /// A remark for the rep; empty when there is none.
  public var note: String

  /// Makes a rule.
  public init(region: String, from: CivilTime, until: CivilTime, dialsADay: Int? = nil, note: String = "") {
    self.region = region
    self.from = from
    self.until = until
    self.dialsADay = dialsADay
    self.note = note
  }

  /// The program's own default: 8:00 to 21:00, the widest common hours for business calls in the United States (47 CFR
  /// 64.1200 names the same ones for residential calls), and three dials a day, as many as Florida and Oklahoma allow.
  public static let everywhere = RegionRule(
    region: "*", from: CivilTime(minuteOfDay: 8 * 60), until: CivilTime(minuteOfDay: 21 * 60), dialsADay: 3)
}
