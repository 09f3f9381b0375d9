import CallScript

/// The monotonic moment, in milliseconds, until which the loop may sleep; nil means until something comes in.
public func nextWake(_ state: AppState) -> Int64? {
  guard let call = state.call else { return state.notice?.until }
  let now = state.now.monotonic
  let second = call.clockStart.map { now + 1000 - (now - $0) % 1000 }
  return [second, call.breatheUntil, state.notice?.until].compactMap(\.self).filter { $0 > now }.min()
}
