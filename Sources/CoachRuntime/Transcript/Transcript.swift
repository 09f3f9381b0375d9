public import CallScript

/// A saved call told event by event: when, what, where it led, and which words stood on the screen.
public struct Transcript: Hashable, Sendable {
  /// One event and what it brought.
  public struct Entry: Hashable, Sendable {
    /// The event.
    public var event: CallEvent
    /// Whether it was taken back later.
    public var wasUndone: Bool
    /// Time since somebody answered; nil before that.
    public var sinceAnswered: Duration?
    /// Where the call stood after it; nil when the playbook's text is missing.
    public var phase: Phase?
    /// The line that it brought to the screen; nil when the line stayed or went away.
    public var line: SpokenLine?
    /// Whether that line was said in the end, as far as the call knows.
    public var lineWasSaid = false
    /// Whether the rep moved on because a reply came, and not because a line was said.
    public var isReply: Bool
  }

  /// The frozen inputs of the call.
  public let setup: CallSetup
  /// The events in order.
  public let entries: [Entry]
  /// What the call came to; nil when the playbook's text is missing.
  public let state: CallState?

  /// Retells events. A call whose playbook is not at hand is told without words and steps.
  public init(events: [CallEvent], scripts: [PlaybookHash: Script]) throws(CallLogError) {
    guard let first = events.first, case .opened(let setup) = first.kind else { throw .notOpened }
    self.setup = setup
    var call: Call?
    do {
      _ = try Call(events: events, scripts: scripts)
      call = Call(opening: setup, at: first.stamp, scripts: scripts)
    } catch CallLogError.unknownPlaybook {
      call = nil
    }
    var teller = Teller(call: call, undone: Self.undone(events), scripts: scripts)
    let told = try events.indices.map { index throws(CallLogError) in try teller.tell(events[...index]) }
    let state = teller.call?.state
    entries = told.map { entry in
      var entry = entry
      entry.lineWasSaid = entry.line.map { Self.wasSaid($0.id, by: entry.event.seq, in: state) } ?? false
      return entry
    }
    self.state = state
  }

  /// Whether a line that stood after an event was said; one that came back is the one shown before.
  private static func wasSaid(_ line: LineID, by seq: Int, in state: CallState?) -> Bool {
    state?.shown.last { $0.line == line && $0.seq <= seq }?.wasSaid ?? false
  }

  private static func undone(_ events: [CallEvent]) -> Set<Int> {
    Set(events.compactMap { if case .undone(let seq) = $0.kind { seq } else { nil } })
  }
}

/// Walks through the events once.
private struct Teller {
  var call: Call?
  let undone: Set<Int>
  let scripts: [PlaybookHash: Script]
  private var answered: Stamp?
  private var lineBefore: LineID?

  init(call: Call?, undone: Set<Int>, scripts: [PlaybookHash: Script]) {
    self.call = call
    self.undone = undone
    self.scripts = scripts
  }

  /// Tells the last of some events.
  mutating func tell(_ events: ArraySlice<CallEvent>) throws(CallLogError) -> Transcript.Entry {
    guard let event = events.last else { throw .notOpened }
    let isReply = event.kind == .said && call.map { $0.state.isListening && !$0.state.isInDetour } ?? false
    if event.seq > 0 { try follow(event, in: events) }
    // An answer that was taken back before counts no more; what was told of it stays.
    answered = call.map(\.state.answeredAt) ?? Array(events).answeredAt
    let line = call?.state.line
    defer { lineBefore = line?.id }
    return Transcript.Entry(
      event: event, wasUndone: undone.contains(event.seq),
      sinceAnswered: answered.map { .milliseconds(event.stamp.monotonic - $0.monotonic) },
      phase: call?.state.phase, line: line?.id == lineBefore ? nil : line,
      isReply: isReply)
  }

  /// Plays an event; one that the call refuses today, or that comes out otherwise, is folded from the log.
  private mutating func follow(_ event: CallEvent, in events: ArraySlice<CallEvent>) throws(CallLogError) {
    if case .success(event)? = call?.record(event.kind, at: event.stamp) { return }
    if call != nil { call = try Call(events: Array(events), scripts: scripts) }
  }
}

extension CallState {
  /// Whether the script waits while something else is talked about.
  fileprivate var isInDetour: Bool {
    switch phase {
    case .answering, .offScript: true
    case .ringing, .gatekeeper, .voicemail, .opening, .empathize, .question, .benefit, .commitment,
      .firmLine, .slot, .rung, .rungTime, .warmExit, .closingOnStop, .ended:
      false
    }
  }
}
