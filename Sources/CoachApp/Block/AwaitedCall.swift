import CallScript

/// A call that opens only after the rep answered what is asked before it.
public struct AwaitedCall: Hashable, Sendable {
  /// What can be asked before a call.
  public enum Question: Hashable, Sendable {
    /// Why it is made although something speaks against it now.
    case reason
    /// Why the person can be helped.
    case belief
    /// Whether the one who named them may be named to them.
    case mayName
  }

  /// The call.
  public var prepared: PreparedCall
  /// What speaks against it now.
  public var cautions: [CallCaution]
  /// What is still to be answered, the question on the screen first.
  public private(set) var questions: [Question]
  /// The answer being typed.
  public var field = TextField(limit: 200)

  /// Makes a call that waits; nil where nothing is to be asked.
  public init?(prepared: PreparedCall, cautions: [CallCaution]) {
    self.prepared = prepared
    self.cautions = cautions
    questions = Self.questions(before: prepared.setup, cautions)
    if questions.isEmpty { return nil }
    field = TextField(text(before: questions.first), limit: 200)
  }

  /// The question on the screen; nil when everything is answered.
  public var question: Question? { questions.first }

  private static func questions(before setup: CallSetup, _ cautions: [CallCaution]) -> [Question] {
    var questions: [Question] = []
    if cautions.contains(where: \.needsReason) { questions.append(.reason) }
    if setup.purpose.needsBelief { questions.append(.belief) }
    if setup.purpose == .referral, setup.referrer != nil { questions.append(.mayName) }
    return questions
  }

  /// What was written last time is offered again.
  private func text(before question: Question?) -> String {
    question == .belief ? prepared.briefing?.lastBelief ?? "" : ""
  }

  /// Keeps the answer to the question on the screen and goes on to the next; false where an answer is missing.
  mutating func keepAnswer() -> Bool {
    let words = field.trimmed
    switch question {
    case .reason where !words.isEmpty: prepared.setup.outsideHoursReason = words
    case .belief where !words.isEmpty: prepared.setup.belief = words
    case .reason, .belief, .mayName, nil: return false
    }
    goOn()
    return true
  }

  /// Keeps whether the one who named them may be named.
  mutating func keep(mayName: Bool) {
    guard question == .mayName else { return }
    if !mayName { prepared.setup.referrer = nil }
    goOn()
  }

  private mutating func goOn() {
    questions.removeFirst()
    field = TextField(text(before: questions.first), limit: 200)
  }
}

extension AwaitedCall.Question {
  /// What is asked of the rep before a call that opens like this.
  func words(before setup: CallSetup) -> String {
    switch self {
    case .reason: "Why call now? The reason is kept with the call."
    case .belief:
      setup.purpose == .otherPerson
        ? "This would help them because…"
        : "I believe they can be helped to where they want to go, because…"
    case .mayName:
      "May you say that \(setup.referrer ?? "a colleague") sent you? y they agreed, n leave the name out."
    }
  }

  /// What is said where Enter came without an answer.
  var missing: String {
    switch self {
    case .reason: "Type a reason first, or Esc to leave this call."
    case .belief: "One line first: why can they be helped? Without one, Esc leaves this call."
    case .mayName: "y or n first; Esc leaves this call."
    }
  }
}
