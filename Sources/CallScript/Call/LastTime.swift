/// What was said in an earlier call, for whoever rings there next.
public struct LastTime: Hashable, Sendable {
  /// The session.
  public var session: SessionID
  /// Who was called.
  public var contact: Contact
  /// When it was opened, with the rep's offset.
  public var at: Stamp
  /// How it ended.
  public var outcome: Outcome
  /// How long they spoke; zero when nobody answered.
  public var talked: Duration
  /// The opening's lines that were said, in order; empty when none was.
  public var opening: [ShownWords]
  /// The objection that the no rests on, by its name in that playbook; nil where none was raised.
  public var objection: String?
  /// Its class.
  public var reason: ObjectionClass?
  /// The concern in play at the end.
  public var topic: Topic?
  /// The last lines said after the opening, at most three, the latest last.
  public var lastLines: [String]
  /// The benefit that was said, in its words; nil when none was.
  public var benefit: String?
  /// What the prospect was written down to have said, at most two, the latest last.
  public var heard: [String]
  /// What was to be clearer by the agreed call; empty when not written.
  public var clearerByThen: String
  /// Why the rep believed that they could be helped; nil where it was not asked.
  public var belief: String?
  /// The rep's notes.
  public var notes: [String]

  /// A line that was said, with its name.
  public struct ShownWords: Hashable, Sendable {
    /// The wording's name.
    public var line: LineID
    /// The words as filled, on one line.
    public var words: String
  }

  /// Reads a call that has ended; nil for one that has not.
  public init?(_ call: Call) {
    let state = call.state
    guard let outcome = state.outcome else { return nil }
    session = state.setup.session
    contact = state.setup.contact
    at = state.openedAt
    self.outcome = outcome
    talked = state.talked(until: state.lastStamp.monotonic)
    let openings = Set(state.script.playbook.openings.map(\.id))
    let said = state.shown.filter(\.wasSaid)
    opening = said.filter { openings.contains($0.section) }.map { ShownWords(line: $0.line, words: $0.words) }
    lastLines = said.filter { !openings.contains($0.section) }.suffix(3).map(\.words)
    let raised = state.objections.last { $0.means != .circumstance } ?? state.objections.last
    objection = raised.map { state.script.objection($0.id)?.name ?? $0.id.rawValue }
    reason = state.reasonOfNo
    topic = state.topic
    notes = state.notes.map(\.text)
    benefit = state.benefitShown.flatMap { shown in said.last { $0.section == shown }?.words }
    clearerByThen = state.clearerByThen
    belief = state.setup.belief
    let undone = Set(call.events.compactMap { if case .undone(let seq) = $0.kind { seq } else { nil } })
    heard = call.events.compactMap { event in
      if case .heard(let words) = event.kind, !undone.contains(event.seq) { words } else { nil }
    }.suffix(2)
  }
}
