import CallScript

extension AppState {
  /// A moment as the rep's wall shows it: "Thu 26 Nov 14:00", today only "14:00".
  func written(_ moment: Instant) -> String {
    let civil = repZone.civil(at: moment)
    let today = repZone.civil(at: now.utc).date
    return civil.date == today ? "today \(civil.time.text)" : WrittenTime.moment(civil)
  }

  /// A moment there and here: "Thu 26 Nov 14:00 there, 13:00 here"; one time where both are the same.
  func written(_ moment: Instant, there zone: ZoneTable) -> String {
    let there = zone.civil(at: moment)
    let here = repZone.civil(at: moment)
    if there == here { return WrittenTime.moment(there) }
    let own = there.date == here.date ? here.time.text : WrittenTime.moment(here)
    return "\(WrittenTime.moment(there)) there, \(own) here"
  }
}
