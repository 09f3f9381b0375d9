import CallScript

extension LiveCall {
  /// Whether a day and a time are being chosen.
  var isChoosingTime: Bool {
    switch prompt.phase {
    case .slot, .rungTime: true
    case .ringing, .gatekeeper, .voicemail, .opening, .empathize, .question, .benefit, .commitment,
      .firmLine, .rung, .warmExit, .closingOnStop, .answering, .offScript, .ended:
      false
    }
  }

  /// Sets the times to choose from; the one wanted stays chosen, or the next after it.
  mutating func offerTimes(at now: Stamp, keeping wanted: Instant?) {
    let isOpen = isChoosingTime && (offersAllTimes || prompt.times.isEmpty)
    times = isOpen ? everyHalfHour(after: now.utc) : prompt.times
    let kept = wanted.flatMap { moment in times.firstIndex { $0 >= moment } }
    chosenTime = kept ?? (isOpen ? 0 : prompt.proposedTime ?? 0)
  }

  /// Changes between the playbook's hours and every half hour.
  mutating func toggleAllTimes(at now: Stamp) {
    let wanted = times.indices.contains(chosenTime) ? times[chosenTime] : nil
    offersAllTimes.toggle()
    offerTimes(at: now, keeping: wanted)
  }

  /// Every half hour from 8:00 to 18:00 where the contact is, Monday to Friday, for three weeks.
  private func everyHalfHour(after now: Instant) -> [Instant] {
    let zone = call.state.setup.spokenZone
    let today = zone.civil(at: now).date
    let days = (0...21).map { today.adding(days: $0) }
    return days.filter { $0.weekday != .saturday && $0.weekday != .sunday }
      .flatMap { day in
        stride(from: 8 * 60, through: 18 * 60, by: 30).map {
          zone.instant(of: day, at: CivilTime(minuteOfDay: $0))
        }
      }
      .filter { $0 > now }
  }

  /// Moves among the times to choose from: by row, by day or by week.
  mutating func moveTime(_ command: Command) {
    switch command {
    case .earlierTime: chosenTime = max(0, chosenTime - 1)
    case .laterTime: chosenTime = min(max(0, times.count - 1), chosenTime + 1)
    case .earlierDay: moveTime(days: -1)
    case .laterDay: moveTime(days: 1)
    case .earlierWeek: moveTime(days: -7)
    case .laterWeek: moveTime(days: 7)
    default: break
    }
  }

  /// To the time nearest the one chosen on the next day that has times, so many days away or more.
  private mutating func moveTime(days: Int) {
    guard times.indices.contains(chosenTime) else { return }
    let zone = call.state.setup.spokenZone
    let moments = times.map { zone.civil(at: $0) }
    let current = moments[chosenTime]
    let target = current.date.adding(days: days)
    let dates = moments.map(\.date)
    let later = dates.filter { $0 >= target }.min()
    let earlier = dates.filter { $0 <= target }.max()
    guard let date = days > 0 ? (later ?? dates.max()) : (earlier ?? dates.min()) else { return }
    let sameDay = moments.indices.filter { moments[$0].date == date }
    let nearest = sameDay.min {
      abs(moments[$0].time.minuteOfDay - current.time.minuteOfDay)
        < abs(moments[$1].time.minuteOfDay - current.time.minuteOfDay)
    }
    chosenTime = nearest ?? chosenTime
  }
}
