/// Reads a day and a time as a rep types them: `Thu 14:00`, `tomorrow 9:30`, `26 Nov 2pm`, `2027-01-12 10:00`,
/// `in 3 weeks 9:00`.
public enum TypedMoment {
  /// Why words name no moment.
  public enum Trouble: Error, Hashable, Sendable {
    /// No day stands there.
    case noDay
    /// No time of day stands there.
    case noTime
    /// A span without a day, such as `next week`.
    case vague(String)
    /// A word that is neither a day nor a time, or one too many.
    case unreadable(String)
    /// There is no such day.
    case noSuchDay(String)
    /// The moment has passed.
    case past
  }

  /// The moment that the words name on the clock of a zone; a day without a year is the next one of that name.
  public static func read(
    _ text: String, now: Instant, zone: ZoneTable
  ) throws(Trouble) -> Instant {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
    if let vague = vagueSpan(in: words) { throw .vague(vague) }
    var reading = MomentWordReading(
      today: zone.civil(at: now).date, words: words.filter { !ignored.contains($0) })
    try reading.read()
    guard let date = try reading.day else { throw .noDay }
    guard let time = reading.time else { throw .noTime }
    let moment = zone.instant(of: date, at: time)
    guard moment > now else { throw .past }
    return moment
  }

  private static let ignored: Set<String> = ["at", "on", "the", "of"]

  /// `next week`, `this month`, `next quarter`, `soon`: a span in which no day is named.
  private static func vagueSpan(in words: [String]) -> String? {
    let spans: Set<String> = ["week", "month", "quarter", "year"]
    for (first, second) in zip(words, words.dropFirst())
    where ["next", "this", "the"].contains(first) && spans.contains(second) {
      return "\(first) \(second)"
    }
    return words.first { ["soon", "later", "sometime", "spring", "summer", "autumn", "winter"].contains($0) }
  }
}

/// Takes the words of a typed moment one after the other.
private struct MomentWordReading {
  let today: CivilDate
  var words: [String]
  var date: CivilDate?
  var weekday: Weekday?
  var time: CivilTime?

  init(today: CivilDate, words: [String]) {
    self.today = today
    self.words = words
  }

  /// The day that was named: a weekday alone is the next one, beside a date it has to be that date's.
  var day: CivilDate? {
    get throws(TypedMoment.Trouble) {
      guard let weekday else { return date }
      guard let date else {
        return (1...7).map { today.adding(days: $0) }.first { $0.weekday == weekday }
      }
      guard date.weekday == weekday else { throw .noSuchDay("\(weekday.spoken), \(date.iso)") }
      return date
    }
  }

  mutating func read() throws(TypedMoment.Trouble) {
    while !words.isEmpty {
      let word = words.removeFirst()
      if time == nil, let found = takeTime(word) {
        time = found
      } else if weekday == nil, let found = takeWeekday(word) {
        weekday = found
      } else if date == nil, let found = try takeDate(word) {
        date = found
      } else {
        throw .unreadable(word)
      }
    }
  }

  // MARK: Times

  /// `14:00`, `9.30`, `noon`, `2pm`, `2 pm`, `2:30pm`.
  private mutating func takeTime(_ word: String) -> CivilTime? {
    if word == "noon" { return CivilTime(hour: 12, minute: 0) }
    for half in ["am", "pm"] {
      if word.hasSuffix(half), let time = halfDay(String(word.dropLast(2)), half) { return time }
      if words.first == half, let time = halfDay(word, half) {
        words.removeFirst()
        return time
      }
    }
    guard let time = CivilTime(text: word), time.hour < 24 else { return nil }
    return time
  }

  private func halfDay(_ text: String, _ half: String) -> CivilTime? {
    let whole = text.contains(":") ? text : text + ":00"
    guard let time = CivilTime(text: whole), (1...12).contains(time.hour) else { return nil }
    return CivilTime(hour: time.hour % 12 + (half == "pm" ? 12 : 0), minute: time.minute)
  }

  // MARK: Days

  private mutating func takeDate(_ word: String) throws(TypedMoment.Trouble) -> CivilDate? {
    switch word {
    case "today": return today
    case "tomorrow": return today.adding(days: 1)
    case "in": return try takeSpan()
    default: break
    }
    if let date = CivilDate(iso: word) { return date }
    if word.utf8.filter({ $0 == UInt8(ascii: ".") }).count >= 2 { return try dotted(word) }
    if let day = Self.dayNumber(word), let month = words.first.flatMap(Self.month) {
      words.removeFirst()
      return try date(day: day, month: month, named: word)
    }
    if let month = Self.month(word), let day = words.first.flatMap(Self.dayNumber) {
      words.removeFirst()
      return try date(day: day, month: month, named: word)
    }
    return nil
  }

  /// `in 10 days`, `in 3 weeks`: counted from today.
  private mutating func takeSpan() throws(TypedMoment.Trouble) -> CivilDate? {
    guard words.count >= 2, let count = Int(words[0]), (1...1000).contains(count) else { return nil }
    let unit = words[1]
    switch unit {
    case "day", "days":
      words.removeFirst(2)
      return today.adding(days: count)
    case "week", "weeks":
      words.removeFirst(2)
      return today.adding(days: 7 * count)
    case "month", "months", "year", "years": throw .vague("in \(count) \(unit)")
    default: return nil
    }
  }

  /// `thu`, `thursday`, `next thursday`.
  private mutating func takeWeekday(_ word: String) -> Weekday? {
    if word == "next", let next = words.first.flatMap(Self.weekday) {
      words.removeFirst()
      return next
    }
    return Self.weekday(word)
  }

  /// `26.11.` or `26.11.2026`.
  private func dotted(_ word: String) throws(TypedMoment.Trouble) -> CivilDate {
    let parts = word.split(separator: ".").map(String.init)
    guard (2...3).contains(parts.count), let day = Self.dayNumber(parts[0]), let month = Int(parts[1]) else {
      throw .unreadable(word)
    }
    let year = parts.count == 3 ? Int(parts[2]) : nil
    if parts.count == 3, year == nil { throw .unreadable(word) }
    return try date(day: day, month: month, year: year, named: word)
  }

  private mutating func date(day: Int, month: Int, named word: String) throws(TypedMoment.Trouble)
    -> CivilDate
  {
    let year = words.first.flatMap { $0.utf8.count == 4 ? Int($0) : nil }
    if year != nil { words.removeFirst() }
    return try date(day: day, month: month, year: year, named: word)
  }

  private func date(
    day: Int, month: Int, year: Int?, named word: String
  ) throws(TypedMoment.Trouble) -> CivilDate {
    let years = year.map { [$0] } ?? Array(today.parts.year...(today.parts.year + 4))
    let dates = years.compactMap { CivilDate(year: $0, month: month, day: day) }
    guard let date = dates.first(where: { year != nil || $0 >= today }) else { throw .noSuchDay(word) }
    return date
  }

  /// `26`, `26.`, `3rd`.
  private static func dayNumber(_ word: String) -> Int? {
    var digits = Substring(word)
    for ending in ["st", "nd", "rd", "th", "."] where digits.hasSuffix(ending) {
      digits = digits.dropLast(ending.count)
    }
    guard (1...2).contains(digits.utf8.count), let day = Int(digits), (1...31).contains(day) else {
      return nil
    }
    return day
  }

  /// A month's English name, or its first three letters or more.
  private static func month(_ word: String) -> Int? {
    named(word.hasSuffix(".") ? String(word.dropLast()) : word, among: (1...12).map(SpokenTime.monthName))
      .map { $0 + 1 }
  }

  private static func weekday(_ word: String) -> Weekday? {
    named(word, among: Weekday.allCases.map(\.spoken)).map { Weekday.allCases[$0] }
  }

  private static func named(_ word: String, among names: [String]) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.lowercased().hasPrefix(word) }
  }
}
