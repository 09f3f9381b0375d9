import CallScript

extension LiveCall {
  /// Moves among the times to choose from: by row, by day or by week.
  mutating func moveTime(_ command: Command) {
    switch command {
    case .earlierTime: chosenTime = max(0, chosenTime - 1)
    case .laterTime: chosenTime = min(max(0, prompt.times.count - 1), chosenTime + 1)
    case .earlierDay: moveTime(days: -1)
    case .laterDay: moveTime(days: 1)
    case .earlierWeek: moveTime(days: -7)
    case .laterWeek: moveTime(days: 7)
    default: break
    }
  }

  /// To the time nearest the one chosen on the next day that has times, so many days away or more.
  private mutating func moveTime(days: Int) {
    guard prompt.times.indices.contains(chosenTime) else { return }
    let zone = call.state.setup.spokenZone
    let moments = prompt.times.map { zone.civil(at: $0) }
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
