/// The ways through a call that lead to the places where lines stand.
struct WalkPaths {
  let script: Script

  typealias Keys = [CallEvent.Kind]

  /// The ways worth trying, the straightest first.
  func paths(to spot: LineSpot) -> [Keys] {
    switch spot.role {
    case .opening: [[.answered] + spot.wordings.lines.map { _ in .said }]
    case .gatekeeper: [[.reachedGatekeeper]]
    case .gatekeeperAsked: [[.reachedGatekeeper, .said, .said]]
    case .voicemail: [[.reachedVoicemail]]
    case .empathize: [[.answered, .said, .objected(spot.section)], strained + [.objected(spot.section)]]
    case .question(let question, let objection): questionKeys(question, of: objection)
    case .benefit(let topic, let objection): benefitKeys(topic, of: objection)
    case .commitment(let objection):
      [start(with: objection) + [.yes, .yes], strained + [.said, .yes, .yes]]
    case .rung(let number): rungKeys(number)
    case .firmLine: [agreeable + [.no]]
    case .warmExit: exitKeys
    case .closingOnStop: [[.answered, .said, .stopped]]
    case .answer:
      [
        [.answered, .asked(spot.section)], strained + [.asked(spot.section)],
        exitKeys[2] + [.asked(spot.section)],
      ]
    case .outside: []
    }
  }

  /// To the question, by an objection or by an opening that pleased.
  private func start(with objection: SectionID?) -> Keys {
    objection.map { [.answered, .said, .objected($0), .said] } ?? [.answered, .said, .yes]
  }

  /// To the commitment with the fit agreed and no objection raised.
  private var agreeable: Keys { [.answered, .said, .yes, .yes, .yes] }

  private func questionKeys(_ question: Question, of objection: SectionID?) -> [Keys] {
    let start = start(with: objection)
    let switches = (0...script.playbook.questions.count).map { count in
      start + Keys(repeating: .topicSwitched(question.topic), count: count)
    }
    return switches + [start + [.no]]
  }

  private func benefitKeys(_ topic: Topic?, of objection: SectionID?) -> [Keys] {
    let start = start(with: objection)
    guard let topic else {
      let topics = Set(script.playbook.questions.map(\.topic)).sorted()
      return [start + [.yes], start + [.no, .yes]]
        + topics.map { start + [.topicSwitched($0), .yes] }
        + topics.map { start + [.yes, .topicSwitched($0)] }
    }
    return [start + [.yes], start + [.topicSwitched(topic), .yes], start + [.yes, .topicSwitched(topic)]]
  }

  private func rungKeys(_ number: Int) -> [Keys] {
    let ways = script.playbook.objections.map { objection -> Keys in
      [.answered, .said, .objected(objection.id), .said, .yes, .no, .no, .no]
    }
    return ways + [strained + [.no, .no, .no, .no, .no], afterFirmLine] + [agreeable + [.no, .no, .no]]
  }

  /// Straight to the warm exit, after a refused firm line, and over a meeting that came to nothing.
  private var exitKeys: [Keys] {
    let first = script.playbook.objections.first.map { [CallEvent.Kind.objected($0.id)] } ?? []
    return [
      [.answered, .said] + first + first + [.no, .no, .no], agreeable + [.no, .no], afterFirmLine,
      strained + [.said, .no, .no, .no, .no, .no, .no],
    ]
  }

  /// The firm line said, a meeting agreed after it, then no time found.
  private var afterFirmLine: Keys { agreeable + [.no, .yes, .no, .no, .no, .no] }

  /// Three objections of three classes, which strain the bridge where the budget allows a third effort.
  private var strained: Keys {
    var classes: Set<ObjectionClass> = []
    let three = script.playbook.objections.filter { classes.insert($0.objectionClass).inserted }.prefix(3)
    return [.answered, .said] + three.map { .objected($0.id) }
  }
}
