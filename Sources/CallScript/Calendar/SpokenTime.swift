/// Numbers and times in words, as a rep would say them in English.
public enum SpokenTime {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  /// A whole number from 0 to 99 in words, in digits beyond: 45 is "forty-five".
  public static func number(_ value: Int) -> String {
    guard (0...99).contains(value) else { return String(value) }
    if value < 20 { return small[value] }
    let rest = value % 10
    return rest == 0 ? tens[value / 10] : "\(tens[value / 10])-\(small[rest])"
  }

  /// A length in minutes: "twenty minutes", "one minute".
  public static func minutes(_ value: Int) -> String {
    value == 1 ? "one minute" : "\(number(value)) minutes"
  }

  /// A time of day: "two", "half past" is never used, "nine thirty", "noon", "seven in the evening".
  public static func time(_ time: CivilTime) -> String {
    if time.minuteOfDay == 12 * 60 { return "noon" }
    let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
    var words = number(hour)
    if time.minute > 0 {
      words += time.minute < 10 ? " oh \(number(time.minute))" : " \(number(time.minute))"
    }
    if time.hour < 8 { words += " in the morning" }
    if time.hour >= 19 { words += " in the evening" }
    return words
  }

  /// A day as said today: "today", "tomorrow", "Thursday", and from a week on "Thursday, December third".
  public static func day(_ date: CivilDate, today: CivilDate) -> String {
    switch date.dayNumber - today.dayNumber {
    case 0: "today"
    case 1: "tomorrow"
    case 2...6: date.weekday.spoken
    default: "\(date.weekday.spoken), \(monthName(date.parts.month)) \(ordinal(date.parts.day))"
    }
  }

  /// A day and a time: "Thursday at two".
  public static func moment(_ moment: CivilMoment, today: CivilDate) -> String {
    "\(day(moment.date, today: today)) at \(time(moment.time))"
  }

  /// The English name of a month, 1 to 12.
  public static func monthName(_ month: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    return names.indices.contains(month - 1) ? names[month - 1] : String(month)
  }

  /// A day of the month as said: 3 is "third".
  static func ordinal(_ day: Int) -> String {
    let irregular = [
      1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth",
    ]
    if let word = irregular[day] { return word }
    if day == 20 || day == 30 { return String(number(day).dropLast()) + "ieth" }
    if day > 20 { return "\(number(day / 10 * 10))-\(ordinal(day % 10))" }
    return number(day) + "th"
  }
}

/// Times in figures, as screens and logs show them.
public enum WrittenTime {
  /// `Thu 26 Nov 14:00`.
  public static func moment(_ moment: CivilMoment) -> String {
    "\(day(moment.date)) \(moment.time.text)"
  }

  /// `Thu 26 Nov`.
  public static func day(_ date: CivilDate) -> String {
    "\(date.weekday.short) \(date.parts.day) \(SpokenTime.monthName(date.parts.month).prefix(3))"
  }

  /// `01:12` for a span of 72 seconds, `1:02:03` from an hour on; negative spans read `00:00`.
  public static func clock(_ span: Duration) -> String {
    let seconds = Int(max(0, span.inMilliseconds) / 1000)
    let rest = "\(padded(seconds / 60 % 60, to: 2)):\(padded(seconds % 60, to: 2))"
    return seconds < 3600 ? rest : "\(seconds / 3600):\(rest)"
  }
}
