/// Reads `Tue-Thu 09:00-11:30, 14:00-16:00; Fri 10:00-12:00`.
enum SlotsReader {
  /// The windows in file order, or nil when any part of the text is something else.
  static func windows(in text: String) -> [SlotWindow]? {
    var windows: [SlotWindow] = []
    for group in withPlainDashes(text).split(separator: ";", omittingEmptySubsequences: false) {
      guard let read = self.group(String(group)) else { return nil }
      windows += read
    }
    return windows
  }

  /// Longer dashes become hyphens, so that every editor's spelling reads the same.
  private static func withPlainDashes(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { "\u{2010}"..."\u{2015}" ~= $0 ? "-" : $0 }))
  }

  private static func group(_ text: String) -> [SlotWindow]? {
    var windows: [SlotWindow] = []
    var days: [Weekday] = []
    var daysAreUsed = false
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      for word in item.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
        if let more = self.days(String(word)) {
          if daysAreUsed { days = [] }
          days += more
          daysAreUsed = false
        } else if let hours = self.hours(String(word)), !days.isEmpty {
          windows.append(SlotWindow(days: days, from: hours.from, to: hours.to))
          daysAreUsed = true
        } else {
          return nil
        }
      }
    }
    return daysAreUsed ? windows : nil
  }

  /// `Tue`, `Tuesday` or `Tue-Thu`.
  private static func days(_ word: String) -> [Weekday]? {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { day(String($0)) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else {
      return nil
    }
    let length = (last.rawValue - first.rawValue + 7) % 7
    return (0...length).compactMap { Weekday(rawValue: (first.rawValue - 1 + $0) % 7 + 1) }
  }

  private static func day(_ word: String) -> Weekday? {
    let name = foldedName(word)
    guard name.utf8.count >= 3 else { return nil }
    return Weekday.allCases.first { foldedName($0.spoken).hasPrefix(name) }
  }

  /// `09:00-11:30`, the start before the end.
  private static func hours(_ word: String) -> (from: CivilTime, to: CivilTime)? {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false).map {
      CivilTime(text: String($0))
    }
    guard ends.count == 2, let from = ends[0], let to = ends[1], from < to else { return nil }
    return (from, to)
  }
}
