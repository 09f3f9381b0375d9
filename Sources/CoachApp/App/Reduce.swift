import CallScript
import Cells

/// Takes in one thing that happened and says what must be done about it; asks no clock, no chance, no world.
public func reduce(_ state: inout AppState, _ event: Stamped<AppAction>) -> [Effect] {
  state.now = event.stamp
  switch event.value {
  case .started: return [.loadHome]
  case .terminal(.resized(let size)): state.size = size
  case .terminal(.key(.character("q"))), .interrupt: return [.quit(0)]
  case .terminal(.hungUp): return [.quit(129)]
  case .terminal: break
  case .homeLoaded(let home): state.home = home
  case .terminate(let code): return [.quit(code)]
  case .tick, .homeFailed, .callAsked, .callPrepared, .callRefused, .callResumed, .saved, .saveFailed,
    .playbookChanged, .playbookBroken, .contactsFound, .contactSaved, .contactRefused, .resumedFromSuspension:
    break
  }
  return []
}
