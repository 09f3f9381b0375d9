import CallScript

/// The call table written a second time from the method alone, to hold the engine against it.
///
/// It knows no playbook: every line is there, three topics have a question, and the screener can be told once
/// what the call is about.
struct MethodModel: Hashable {
  enum Key: Hashable, CaseIterable {
    case space, yes, no, brushOff, thinkItOver, noTime, heardThinkItOver, heardNothing, ask, offScript
    case answered, screener, voicemail, slot, time, stop
    case hungUp, lineDropped, goodbye, transferred, angry, noAnswer, endedVoicemail, endedScreener,
      wrongNumber
    case note, bookmark, fact, correct, scope, clearer, close
  }

  var returning: Returning?
  var place = "ringing"
  var listening = false
  /// The place and the waiting that a detour interrupted.
  var back: String?
  var backListening = false
  var answered = false
  var openingSaid = false
  var screenerTold = false
  var efforts = 0
  var used: Set<ObjectionClass> = []
  var last: ObjectionClass?
  var means: ObjectionMeaning?
  var topicsTried = 0
  var gaveNothing = false
  var conversation = false
  var fit = false
  var firmUsed = false
  var bridge = Bridge.intact
  var lowestRung = 0
  var stopped = false
  var outcome: OutcomeKind?
  var isCorrected = false
  var closed = false

  var budget: Int { returning.map { $0 == .few ? 3 : 1 } ?? 2 }

  /// What the screen would show: the same words as `CallState.place`.
  var shown: String { outcome.map { "ended: \($0.rawValue)" } ?? place + (listening ? "+" : "") }

  /// Presses a key; false when the table has nothing there.
  mutating func press(_ key: Key) -> Bool {
    var next = self
    guard next.apply(key) else { return false }
    self = next
    return true
  }

  private mutating func apply(_ key: Key) -> Bool {
    if closed { return false }
    switch key {
    case .note, .bookmark, .fact: return true
    case .clearer: return outcome != nil
    case .correct:
      guard outcome != nil else { return false }
      if !stopped { outcome = .referred }
      isCorrected = true
      return true
    case .scope: return outcome != nil && stopped
    case .close:
      closed = outcome != nil
      return closed
    case .stop: return stop()
    default: break
    }
    if outcome != nil { return false }
    if let taken = end(key) { return taken }
    if stopped {
      guard key == .space else { return false }
      outcome = .doNotCall
      return true
    }
    return detour(key) ?? talk(key)
  }

  private var someoneIsOn: Bool { answered || (back ?? place) == "gatekeeper" }

  private mutating func stop() -> Bool {
    if stopped { return false }
    stopped = true
    bridge = .burnt
    if outcome != nil || !someoneIsOn {
      outcome = .doNotCall
    } else {
      back = nil
      go("closing on stop")
    }
    return true
  }

  private mutating func end(_ key: Key) -> Bool? {
    let found: OutcomeKind
    switch key {
    case .hungUp: found = !answered ? .gatekeeper : openingSaid ? .hungUp : .noAnswer
    case .lineDropped: found = .lineDropped
    case .goodbye: found = answered ? (means == .reflex ? .reflexNo : .consideredNo) : .gatekeeper
    case .transferred: found = .referred
    case .angry: found = .angry
    case .noAnswer: found = .noAnswer
    case .endedVoicemail: found = .voicemail
    case .endedScreener: found = .gatekeeper
    case .wrongNumber: found = .wrongNumber
    default: return nil
    }
    switch key {
    case .hungUp, .lineDropped, .goodbye, .transferred, .angry: if !someoneIsOn { return false }
    case .noAnswer: if answered { return false }
    case .endedVoicemail, .endedScreener: if openingSaid { return false }
    default: break
    }
    if key == .angry { bridge = .burnt }
    if key == .hungUp, openingSaid, bridge == .intact { bridge = .strained }
    outcome = stopped ? .doNotCall : found
    return true
  }

  private mutating func detour(_ key: Key) -> Bool? {
    let isSilent = place == "ringing" || place == "voicemail"
    switch key {
    case .ask:
      if isSilent { return false }
      leave(for: "answer")
      return true
    case .offScript:
      if isSilent || place == "off script" { return false }
      leave(for: "off script")
      return true
    case .heardNothing: return someoneIsOn
    case .heardThinkItOver:
      var raised = self
      raised.comeBack()
      if raised.object(.thinkItOver, .considered) { self = raised }
      return someoneIsOn
    case .space where back != nil:
      comeBack()
      return true
    case .space: return nil
    default:
      comeBack()
      return nil
    }
  }

  private mutating func leave(for detour: String) {
    if back == nil {
      back = place
      backListening = listening
    }
    place = detour
    listening = false
  }

  private mutating func comeBack() {
    guard let back else { return }
    place = back
    listening = backListening
    self.back = nil
    backListening = false
  }

  private mutating func go(_ target: String) {
    place = target
    listening = false
  }

  private mutating func talk(_ key: Key) -> Bool {
    switch key {
    case .space: return space()
    case .yes: return yes()
    case .no: return no()
    case .brushOff: return object(.brushOff, .reflex)
    case .thinkItOver: return object(.thinkItOver, .considered)
    case .noTime: return object(.noTime, .circumstance)
    case .answered: return pickUp()
    case .screener, .voicemail: return reach(key == .screener ? "gatekeeper" : "voicemail")
    case .slot:
      guard ["slot", "commitment", "firm line"].contains(place) else { return false }
      if place == "firm line" { strain() }
      outcome = .meeting
      return true
    case .time:
      guard let number = rung else { return false }
      outcome = [.laterToday, .laterThisWeek, .informationThen][number - 1]
      return true
    default: return false
    }
  }

  private var rung: Int? {
    place.hasPrefix("rung ") || place.hasPrefix("time ") ? place.last.flatMap { Int(String($0)) } : nil
  }

  private mutating func pickUp() -> Bool {
    guard ["ringing", "gatekeeper", "voicemail"].contains(place) else { return false }
    answered = true
    go("opening")
    return true
  }

  private mutating func reach(_ target: String) -> Bool {
    guard place != target else { return false }
    guard ["ringing", "gatekeeper", "voicemail"].contains(place) || (place == "opening" && !openingSaid)
    else {
      return false
    }
    answered = false
    go(target)
    return true
  }

  private mutating func space() -> Bool {
    switch place {
    case "ringing": return pickUp()
    case "voicemail":
      outcome = .voicemail
      return true
    case "gatekeeper" where listening: return tellScreener()
    case "opening" where listening: question()
    case "opening":
      openingSaid = true
      listening = true
    case "question" where listening:
      conversation = true
      go("benefit")
    case "gatekeeper", "question": listening = true
    case "benefit": go("commitment")
    case "commitment", "firm line", "rung 1", "rung 2", "rung 3":
      if listening { return false }
      if place == "firm line" { strain() }
      listening = true
    case "warm exit": outcome = means == .reflex ? .reflexNo : .consideredNo
    case let step where step.hasPrefix("empathize"): question()
    default: return false
    }
    return true
  }

  private mutating func tellScreener() -> Bool {
    if screenerTold { return false }
    screenerTold = true
    go("gatekeeper")
    return true
  }

  private mutating func question() { go(topicsTried < 3 ? "question" : "commitment") }

  private mutating func strain() { if bridge == .intact { bridge = .strained } }

  private mutating func yes() -> Bool {
    switch place {
    case "gatekeeper": return pickUp()
    case "opening":
      openingSaid = true
      question()
    case "question":
      conversation = true
      go("benefit")
    case "benefit":
      fit = true
      go("commitment")
    case "commitment": go("slot")
    case "firm line":
      strain()
      go("slot")
    case "rung 1", "rung 2", "rung 3": go("time \(rung ?? 0)")
    case let step where step.hasPrefix("empathize"): question()
    default: return false
    }
    return true
  }

  private mutating func no() -> Bool {
    switch place {
    case "gatekeeper": outcome = .gatekeeper
    case "opening": return object(.brushOff, .reflex)
    case "question":
      topicsTried += 1
      go(!gaveNothing && topicsTried < 3 ? "question" : "commitment")
      gaveNothing = true
    case "benefit", "slot": enterLadder(last)
    case "commitment":
      if returning == .few, fit, !firmUsed, means != .reflex {
        firmUsed = true
        go("firm line")
      } else {
        enterLadder(last)
      }
    case "firm line": refuseFirmLine()
    case let step where step.hasPrefix("empathize"): question()
    default:
      guard rung != nil else { return false }
      offer(lowestRung + 1)
    }
    return true
  }

  private mutating func refuseFirmLine() {
    bridge = .burnt
    go("warm exit")
  }

  private mutating func object(_ objection: ObjectionClass, _ meaning: ObjectionMeaning) -> Bool {
    switch place {
    case "gatekeeper": return tellScreener()
    case "ringing", "voicemail", "warm exit": return false
    default: break
    }
    if place == "opening" { openingSaid = true }
    last = objection
    if meaning != .circumstance { means = meaning }
    if place == "firm line" {
      refuseFirmLine()
    } else if rung != nil {
      offer(lowestRung + 1)
    } else if !used.contains(objection), efforts < budget {
      used.insert(objection)
      efforts += 1
      if efforts == 3 { strain() }
      go("empathize \(objection.rawValue)")
    } else {
      enterLadder(objection)
    }
    return true
  }

  private mutating func enterLadder(_ objection: ObjectionClass?) {
    let entry =
      switch objection {
      case .thinkItOver where conversation: 1
      case .noTime: 2
      default: 3
      }
    offer(max(entry, lowestRung + 1))
  }

  private mutating func offer(_ number: Int) {
    guard number <= 3, bridge != .burnt else {
      go("warm exit")
      return
    }
    lowestRung = number
    go("rung \(number)")
  }
}

extension MethodModel.Key {
  /// The event that the key makes; moments lie `days` after the start of the tests' calls.
  var kind: CallEvent.Kind {
    let later = CallDriver.start.utc + .seconds(90_000)
    switch self {
    case .space: return .said
    case .yes: return .yes
    case .no: return .no
    case .brushOff: return .objected(SampleScript.objectionID(.brushOff))
    case .thinkItOver: return .objected(SampleScript.objectionID(.thinkItOver))
    case .noTime: return .objected(SampleScript.objectionID(.noTime))
    case .heardThinkItOver: return .heard("well, I would raise think_it_over here")
    case .heardNothing: return .heard("the weather is fine")
    case .ask: return .asked(SectionID("answer/who"))
    case .offScript: return .wentOffScript
    case .answered: return .answered
    case .screener: return .reachedGatekeeper
    case .voicemail: return .reachedVoicemail
    case .slot: return .slotTaken(at: later, minutes: 20)
    case .time: return .timeAgreed(at: later)
    case .stop: return .stopped
    case .hungUp: return .ended(.hungUp)
    case .lineDropped: return .ended(.lineDropped)
    case .goodbye: return .ended(.goodbye)
    case .transferred: return .ended(.transferred)
    case .angry: return .ended(.angry)
    case .noAnswer: return .ended(.noAnswer)
    case .endedVoicemail: return .ended(.voicemail)
    case .endedScreener: return .ended(.gatekeeper)
    case .wrongNumber: return .ended(.wrongNumber)
    case .note: return .noted("a note")
    case .bookmark: return .bookmarked
    case .fact: return .factLearned(.sample(SampleScript.marketMargins, "margins shrink"))
    case .correct: return .outcomeCorrected(Outcome(.referred))
    case .scope: return .stopScopeChosen(.organisation)
    case .clearer: return .clearerByThen("the budget")
    case .close: return .closed
    }
  }
}
