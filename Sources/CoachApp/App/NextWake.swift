import CallScript

/// The monotonic moment, in milliseconds, until which the loop may sleep; nil means until something comes in.
///
/// Once a second while the clock of a call runs, a few frames while the breathe bar does, else only when
/// something on the screen has had its time.
public func nextWake(_ state: AppState) -> Int64? {
  let now = state.now.monotonic
  var moments = [state.notice?.until, state.interruptArmedUntil]
  if let call = state.call {
    if let start = call.clockStart, call.wrapUp == nil {
      moments.append(now + 1000 - max(0, now - start) % 1000)
    }
    if let until = call.breatheUntil { moments.append(min(until, now + 150)) }
  }
  return moments.compactMap(\.self).filter { $0 > now }.min()
}
