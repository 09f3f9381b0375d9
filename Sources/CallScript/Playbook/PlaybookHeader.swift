/// How often leads that did not sign come back; it decides how hard to insist.
public enum Returning: String, CaseIterable, Hashable, Sendable {
  case few, many
}

/// Weekly hours in which a meeting may be proposed, in the rep's zone.
public struct SlotWindow: Hashable, Sendable {
  /// The weekdays it holds on.
  public var days: [Weekday]
  /// The first minute.
  public var from: CivilTime
  /// The minute it ends, exclusive.
  public var to: CivilTime
  /// Makes a window; `from` lies before `to`.
  public init(days: [Weekday], from: CivilTime, to: CivilTime) {
    self.days = days
    self.from = from
    self.to = to
  }
}

/// What stands above the first section of a playbook.
public struct PlaybookHeader: Hashable, Sendable {
  /// A BCP 47 language tag; `en` when absent.
  public var language = "en"
  /// The team's own version of the file.
  public var version: String?
  /// Who keeps the file.
  public var owner: String?
  /// The name said for `{rep}` when the program knows no other.
  public var rep: String?
  /// The name said for `{our_company}`.
  public var ourCompany: String?
  /// Whom the offer is for, `{for_whom}`.
  public var forWhom: String?
  /// What they get, `{they_get}`.
  public var theyGet: String?
  /// What it replaces, `{unlike}`.
  public var unlike: String?
  /// Length of the meeting asked for, in minutes.
  public var meetingMinutes = 20
  /// When meetings may be proposed.
  public var slots: [SlotWindow] = []
  /// How often unsigned leads come back.
  public var unsignedLeadsThatReturn: Returning?
  /// `commodity` or `distinct`.
  public var offerIs: String?
  /// `low` or `high`.
  public var price: String?
  /// Second efforts a call, when the header sets it itself.
  public var secondEfforts: Int?
  /// Days before a reflex no may be called back; nil means the default.
  public var coolOffDays: Int?
  /// Days of rest after a hang-up; nil means the default.
  public var afterHangUpDays: Int?
  /// Dials before a rest; nil means the default.
  public var dials: Int?
  /// Words for placeholders without a value.
  public var defaults: [Placeholder: String] = [:]
  /// Makes an empty header.
  public init() {}
}
