/// A call in memory: its events and what they come to.
public struct Call: Hashable, Sendable {
  /// The events from 0, those undone included.
  public private(set) var events: [CallEvent]
  /// The fold of the events that were not undone.
  public private(set) var state: CallState

  /// Opens a call, or gives nil when `scripts` lacks the setup's playbook.
  public init?(opening setup: CallSetup, at stamp: Stamp, scripts: [PlaybookHash: Script]) {
    guard let state = CallState(setup: setup, stamp: stamp, scripts: scripts) else { return nil }
    self.events = [CallEvent(seq: 0, stamp: stamp, kind: .opened(setup))]
    self.state = state
  }

  /// Folds a saved call; events that were undone, or that mean nothing where they stand, change nothing.
  public init(events: [CallEvent], scripts: [PlaybookHash: Script]) throws(CallLogError) {
    self.state = try Call.fold(events, scripts: scripts)
    self.events = events
  }

  /// Appends what happened, or refuses and changes nothing.
  public mutating func record(_ kind: CallEvent.Kind, at stamp: Stamp) -> Result<CallEvent, Refusal> {
    if case .undone(let seq) = kind { return undo(seq, at: stamp) }
    let event = CallEvent(seq: events.count, stamp: stamp, kind: kind)
    if let refusal = advance(&state, with: event) { return .failure(refusal) }
    events.append(event)
    return .success(event)
  }

  /// Why an event would be refused now, or nil.
  public func refusal(of kind: CallEvent.Kind, at stamp: Stamp) -> Refusal? {
    state.refusal(of: kind, at: stamp.utc)
  }

  /// The event that undo would take back: the last one that stands; nil when only the opening is left.
  public var undoTarget: CallEvent? {
    guard !state.isClosed else { return nil }
    let undone = Call.undoneSeqs(events)
    return events.last { event in
      switch event.kind {
      case .opened, .undone, .playbookReplaced: false
      default: !undone.contains(event.seq)
      }
    }
  }

  /// Takes back the last event that stands.
  public mutating func undo(at stamp: Stamp) -> Result<CallEvent, Refusal> {
    if state.isClosed { return .failure(.closed) }
    guard let target = undoTarget else { return .failure(.nothingToUndo) }
    return undo(target.seq, at: stamp)
  }

  private mutating func undo(_ seq: Int, at stamp: Stamp) -> Result<CallEvent, Refusal> {
    if state.isClosed { return .failure(.closed) }
    guard undoTarget?.seq == seq else { return .failure(.nothingToUndo) }
    let event = CallEvent(seq: events.count, stamp: stamp, kind: .undone(seq: seq))
    guard let folded = try? Call.fold(events + [event], scripts: state.scripts) else {
      return .failure(.nothingToUndo)
    }
    events.append(event)
    state = folded
    return .success(event)
  }

  /// Makes a playbook known, so that the call can switch to it.
  public mutating func learn(_ script: Script) { state.scripts[script.hash] = script }

  private static func undoneSeqs(_ events: [CallEvent]) -> Set<Int> {
    Set(events.compactMap { if case .undone(let seq) = $0.kind { seq } else { nil } })
  }

  private static func fold(
    _ events: [CallEvent], scripts: [PlaybookHash: Script]
  ) throws(CallLogError) -> CallState {
    guard let first = events.first, case .opened(let setup) = first.kind else { throw .notOpened }
    for (index, event) in events.enumerated() where event.seq != index { throw .gap(at: index) }
    guard var state = CallState(setup: setup, stamp: first.stamp, scripts: scripts) else {
      throw .unknownPlaybook(setup.playbook)
    }
    let undone = undoneSeqs(events)
    for event in events.dropFirst() where !undone.contains(event.seq) {
      if case .undone = event.kind { continue }
      if case .playbookReplaced(let hash) = event.kind, scripts[hash] == nil { throw .unknownPlaybook(hash) }
      _ = advance(&state, with: event)
    }
    return state
  }
}

/// What can be wrong with a saved call.
public enum CallLogError: Error, Hashable, Sendable {
  /// The first event does not open a call, or there is none.
  case notOpened
  /// An event is missing at that place.
  case gap(at: Int)
  /// The playbook that the call ran with is not at hand.
  case unknownPlaybook(PlaybookHash)
}
