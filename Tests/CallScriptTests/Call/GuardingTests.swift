import Testing

@testable import CallScript

@Suite("Guards of a call")
struct GuardingTests {
  @Test("say of every event in calls played by chance what folding it would say", arguments: 0..<8)
  func agreeWithFolding(part: Int) throws {
    var script = SampleScript.script
    if part % 2 == 1 {
      script = Script(SampleScript.playbook { $0.header.unsignedLeadsThatReturn = .few })
    }
    var chance = SeededChance(seed: UInt64(1_000 + part))
    var asked: [String: Int] = [:]
    var refusals: Set<Refusal> = []
    for _ in 0..<12 {
      var game = RandomCall(script: script, seed: chance.next())
      for _ in 0..<25 {
        guard let state = game.call?.state, let clock = game.call?.clock else { break }
        for kind in Self.everything(script, state, clock) {
          let folded = Self.fold(kind, state, clock)
          let guarded = state.refusal(of: kind, at: clock.utc)
          #expect(guarded == folded, "\(kind.name) in \(state.place)")
          asked[kind.name, default: 0] += 1
          if let folded { refusals.insert(folded) }
        }
        Self.goOn(&game)
      }
    }
    #expect(asked.count == 27)
    #expect(refusals.count >= 12, "\(refusals)")
  }

  @Test("take neither an opening nor an undoing, which fold anew")
  func openingAndUndoing() throws {
    let driver = try CallDriver()
    for kind in [CallEvent.Kind.undone(seq: 0), .opened(.sample())] {
      #expect(driver.state.refusal(of: kind, at: driver.clock.utc) == .nothingToUndo)
      #expect(Self.fold(kind, driver.state, driver.clock) == .nothingToUndo)
    }
  }

  /// What the table of the method says: the event is taken on a copy.
  private static func fold(_ kind: CallEvent.Kind, _ state: CallState, _ clock: Stamp) -> Refusal? {
    var copy = state
    return advance(&copy, with: CallEvent(seq: state.lastSeq + 1, stamp: clock, kind: kind))
  }

  /// Goes one step further, seldom to the end, so that most steps are asked in the middle of a talk.
  private static func goOn(_ game: inout RandomCall) {
    let kind = game.randomKind()
    switch kind {
    case .undone: try? game.call?.undo()
    case .ended where Bool.random(using: &game.chance), .stopped where Bool.random(using: &game.chance): break
    default: try? game.call?.record(kind, after: .seconds(1))
    }
  }

  /// Every kind of event, those with a value by several.
  private static func everything(
    _ script: Script, _ state: CallState, _ clock: Stamp
  ) -> [CallEvent.Kind] {
    let playbook = script.playbook
    let topics = [SampleScript.margin, SampleScript.crew, SampleScript.evenings, Topic("unknown")]
    let moments = [clock.utc, clock.utc + .seconds(3600)]
    var kinds: [CallEvent.Kind] = [
      .answered, .reachedGatekeeper, .reachedVoicemail, .said, .yes, .no, .heard("the weather is fine here"),
      .wentOffScript, .otherWording, .stopped, .noted("a note"), .bookmarked, .closed,
      .playbookReplaced(script.hash), .playbookReplaced(PlaybookHash("unknown")),
      .outcomeCorrected(Outcome(.referred)), .stopScopeChosen(.organisation), .clearerByThen("the budget"),
      .hucaJudged(HucaJudgement(rightOffer: .yes, rightPerson: .unsure)), .referred(to: ContactID("named")),
      .referred(to: state.setup.contact.id), .objected(SectionID("unknown")), .asked(SectionID("unknown")),
      .undone(seq: 0),
      .factLearned(
        Fact(
          id: SampleScript.talk, text: "", concern: "",
          date: CivilMoment(clock.utc, offset: 0).date)),
    ]
    kinds += playbook.objections.prefix(2).map { .objected($0.id) }
    kinds += playbook.answers.map { .asked($0.id) }
    kinds += topics.map { .topicSwitched($0) }
    kinds += moments.flatMap { [.slotTaken(at: $0, minutes: 15), .timeAgreed(at: $0)] }
    kinds += Ending.allCases.map { .ended($0) }
    return kinds
  }
}
