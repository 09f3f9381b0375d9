import CallScript

/// The monotonic moment, in milliseconds, until which the loop may sleep; nil means until something comes in.
///
/// Once a second while the clock of a call runs, a few frames while the breathe bar does, else only when
/// something on the screen has had its time.
public func nextWake(_ state: AppState) -> Int64? {
  let now = state.now.monotonic
  var moments = [state.notice?.until, state.interruptArmedUntil, state.openedDraft?.keepAt]
  if let call = state.call {
    if let start = call.clockStart, call.wrapUp == nil {
      moments.append(now + 1000 - max(0, now - start) % 1000)
    }
    if let until = call.breatheUntil { moments.append(min(until, now + 150)) }
  }
  if state.call == nil { moments += [state.nextLateness, state.nextMidnight] }
  return moments.compactMap(\.self).filter { $0 > now }.min()
}

/// The monotonic moment, in milliseconds, at which typed words are given to the store at the latest; nil when none
/// wait.
public func nextKeeping(_ state: AppState) -> Int64? { state.openedDraft?.keepAt }

extension AppState {
  /// When the rep's next day begins, on the monotonic clock.
  fileprivate var nextMidnight: Int64 {
    let tomorrow = repZone.civil(at: now.utc).date.adding(days: 1)
    let start = repZone.instant(of: tomorrow, at: CivilTime(minuteOfDay: 0))
    return now.monotonic + max(1, start.milliseconds - now.utc.milliseconds)
  }

  /// When the next move becomes due or late, on the monotonic clock; nil when none will.
  fileprivate var nextLateness: Int64? {
    let moments = home?.moves.flatMap { line in
      let due = line.move.due.milliseconds
      return [due - NextMove.earlyMinutes * 60_000, due + 60_001]
    }
    let spans = moments?.map { $0 - now.utc.milliseconds }
    return spans?.filter { $0 > 0 }.min().map { now.monotonic + $0 }
  }
}
