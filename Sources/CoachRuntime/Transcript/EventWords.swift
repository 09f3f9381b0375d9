public import CallScript
import CoachApp

/// What an event was, in words for a transcript.
public struct EventWords {
  private let script: Script?
  private let setup: CallSetup
  private let events: [CallEvent]

  /// Words that name sections as the playbook does, where its text is at hand.
  /// With the call's events an undo says what it took back.
  public init(script: Script?, setup: CallSetup, events: [CallEvent] = []) {
    self.script = script
    self.setup = setup
    self.events = events
  }

  /// A few words; texts from outside are as they came, so make them safe before they are shown.
  public func words(for event: CallEvent) -> String {
    switch event.kind {
    case .opened: "rings"
    case .answered: "answered"
    case .reachedGatekeeper: "a screener answers"
    case .reachedVoicemail: "voicemail"
    case .said: "said"
    case .yes: "they say yes"
    case .no: "they say no"
    case .objected(let id): "they object: \(script?.objection(id)?.name ?? id.rawValue)"
    case .heard(let text): "they say: \(text)"
    case .asked(let id): "they ask: \(script?.answer(id)?.name ?? id.rawValue)"
    case .wentOffScript: "off script"
    case .otherWording: "another wording"
    case .topicSwitched(let topic): "topic: \(topic)"
    case .slotTaken(let at, let minutes): "meeting: \(moment(at, event)), \(minutes) minutes"
    case .timeAgreed(let at): "agreed to speak: \(moment(at, event))"
    case .ended(let ending): "ended: \(spaced(ending.rawValue))"
    case .stopped: "STOP: do not contact again"
    case .noted(let text): "note: \(text)"
    case .bookmarked: "marked"
    case .factLearned(let fact): "learned \(fact.id): \(fact.text)"
    case .playbookReplaced(let hash): "playbook changed to \(hash)"
    case .undone(let seq):
      if seq < event.seq, events.indices.contains(seq) {
        "takes back: \(words(for: events[seq]))"
      } else {
        "undo of event \(seq)"
      }
    case .outcomeCorrected(let outcome): "outcome corrected: \(words(for: outcome, at: event.stamp))"
    case .stopScopeChosen(.person): "the stop covers this person"
    case .stopScopeChosen(.organisation): "the stop covers the whole organisation"
    case .clearerByThen(let text): "clearer by then: \(text)"
    case .hucaJudged(let judgement):
      "right offer: \(judgement.rightOffer.rawValue); right person: \(judgement.rightPerson.rawValue)"
    case .referred(let contact): "they named the right person: \(contact)"
    case .closed: "closed"
    }
  }

  /// `meeting agreed, Thu 2026-11-26 14:00, 20 minutes`.
  public func words(for outcome: Outcome, at stamp: Stamp) -> String {
    var parts = [outcome.kind.words]
    if let at = outcome.at { parts.append(moment(at, stamp)) }
    if let minutes = outcome.minutes { parts.append("\(minutes) minutes") }
    switch outcome.scope {
    case .person?: parts.append("this person")
    case .organisation?: parts.append("the whole organisation")
    case nil: break
    }
    return parts.joined(separator: ", ")
  }

  private func moment(_ at: Instant, _ event: CallEvent) -> String { moment(at, event.stamp) }

  /// A moment on the rep's clock, and on the contact's where that shows another time.
  private func moment(_ at: Instant, _ stamp: Stamp) -> String {
    let here = setup.repZone == .utc ? stamp.offset : setup.repZone.offset(at: at)
    let words = MomentWords.day(at, offset: here)
    guard let there = setup.contactZone?.civil(at: at), there != CivilMoment(at, offset: here) else {
      return words
    }
    return "\(words) (\(there.time.text) there)"
  }

  private func spaced(_ name: String) -> String { String(name.map { $0 == "_" ? " " : $0 }) }
}

extension Phase {
  /// Where a call stands, in one or two words for a transcript.
  public var label: String {
    switch self {
    case .ringing: "ringing"
    case .gatekeeper: "gatekeeper"
    case .voicemail: "voicemail"
    case .opening: "opening"
    case .empathize: "1 empathize"
    case .question: "2 question"
    case .benefit: "3 benefit"
    case .commitment: "4 commitment"
    case .firmLine: "firm line"
    case .slot: "day and time"
    case .rung(let number): "rung \(number)"
    case .rungTime(let number): "time of rung \(number)"
    case .warmExit: "warm exit"
    case .closingOnStop: "closing on stop"
    case .answering: "answer"
    case .offScript: "off script"
    case .ended: "ended"
    }
  }
}
