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
  if state.call == nil { moments.append(state.nextLateness) }
  return moments.compactMap(\.self).filter { $0 > now }.min()
}

extension AppState {
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
