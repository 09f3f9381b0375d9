/// The units in which a playbook writes spans of time.
enum TimeUnit {
  case minutes, hours, days

  var inMinutes: Int {
    switch self {
    case .minutes: 1
    case .hours: 60
    case .days: 1440
    }
  }

  func name(_ count: Int) -> String {
    switch self {
    case .minutes: count == 1 ? "minute" : "minutes"
    case .hours: count == 1 ? "hour" : "hours"
    case .days: count == 1 ? "day" : "days"
    }
  }

  private static let lengths = [
    "minute": 1, "minutes": 1, "min": 1, "hour": 60, "hours": 60, "day": 1440, "days": 1440, "week": 10_080,
    "weeks": 10_080, "month": 43_200, "months": 43_200,
  ]

  /// Reads `20 minutes`, `2 hours`, `a day`, or a bare number in the unit asked for; nil for anything else and
  /// for what is no whole number of that unit.
  static func amount(in text: String, unit: TimeUnit) -> Int? {
    let words = foldedName(text).split(separator: " ")
    guard let first = words.first, words.count <= 2 else { return nil }
    guard let count = first == "a" || first == "an" ? 1 : Int(first), (0...100_000).contains(count) else {
      return nil
    }
    guard words.count == 2 else { return first == "a" || first == "an" ? nil : count }
    guard let length = lengths[String(words[1])], count * length % unit.inMinutes == 0 else { return nil }
    return count * length / unit.inMinutes
  }
}
