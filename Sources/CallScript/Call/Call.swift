/// A call in memory: its events and what they come to.
public struct Call: Hashable, Sendable {
  /// The events from 0.
  public private(set) var events: [CallEvent]
  /// The fold of the events that were not undone.
  public private(set) var state: CallState

  /// Opens a call, or gives nil when `scripts` lacks the setup's playbook.
  public init?(opening setup: CallSetup, at stamp: Stamp, scripts: [PlaybookHash: Script]) {
    guard let state = CallState(setup: setup, stamp: stamp, scripts: scripts) else { return nil }
    self.events = [CallEvent(seq: 0, stamp: stamp, kind: .opened(setup))]
    self.state = state
  }
}
