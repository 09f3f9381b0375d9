/// Fills the templates that say why a move is there.
struct WhyWords {
  let calendar: WorkingCalendar

  /// Puts the day of the cause, the time agreed and the wait into a template.
  func fill(_ template: String, when: Instant, agreed: Instant?, wait: DueRule?) -> String {
    var words = ""
    for (index, part) in template.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let close = part.firstIndex(of: "}") else {
        words += part
        continue
      }
      switch part[..<close] {
      case "when": words += day(when)
      case "agreed": words += day(agreed ?? when)
      case "wait": words += wait.map { length($0) } ?? ""
      case let other: words += "{\(other)}"
      }
      words += part[part.index(after: close)...]
    }
    return words
  }

  /// `3 Nov`.
  func day(_ instant: Instant) -> String {
    let (_, month, day) = calendar.date(of: instant).parts
    return "\(day) \(SpokenTime.monthName(month).prefix(3))"
  }

  private func length(_ rule: DueRule) -> String {
    switch rule {
    case .after(let figure), .afterAgreed(let figure), .beforeAgreed(let figure):
      Self.length(figure, calendar.rules[figure])
    case .atOnce, .agreed, .laterThatDay, .nextWorkingDay, .anotherTimeOfDay: ""
    }
  }

  /// A figure in words: "two weeks", "180 days", "five minutes".
  static func length(_ figure: Figure, _ value: Int) -> String {
    switch figure.unit {
    case .count: return SpokenTime.number(value)
    case .minutes: return SpokenTime.minutes(value)
    case .days:
      if value == 365 { return "twelve months" }
      if value == 7 { return "a week" }
      if value % 7 == 0, value <= 56 { return "\(SpokenTime.number(value / 7)) weeks" }
      return value == 1 ? "a day" : "\(value) days"
    }
  }
}
