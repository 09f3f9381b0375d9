/// A place in a playbook where lines stand, with the way a call gets there.
struct LineSpot: Hashable {
  /// Where a line is said.
  enum Role: Hashable {
    case opening(OpeningPurpose)
    case gatekeeper
    case gatekeeperAsked
    case voicemail(attempt: Int)
    case empathize
    case question(Question, of: SectionID?)
    case benefit(Topic?, of: SectionID?)
    case commitment(of: SectionID?)
    case rung(Int)
    case firmLine, warmExit, closingOnStop
    case answer
    /// Written or said outside calls: a reset or a message.
    case outside
  }

  var section: SectionID
  var role: Role
  var wordings: Wordings

  /// Every line, each with whether it stands under `If unknown:`.
  var lines: [(line: Line, isUnknown: Bool)] {
    wordings.lines.map { ($0, false) } + wordings.ifUnknown.map { ($0, true) }
  }
}

extension Playbook {
  /// Every place where lines stand, in the order of the kinds.
  var lineSpots: [LineSpot] {
    var spots = openings.map { LineSpot(section: $0.id, role: .opening($0.purpose), wordings: $0.say) }
    for keeper in gatekeepers {
      spots.append(LineSpot(section: keeper.id, role: .gatekeeper, wordings: keeper.say))
      spots.append(LineSpot(section: keeper.id, role: .gatekeeperAsked, wordings: keeper.ifAsked))
    }
    for voicemail in voicemails {
      for (attempt, say) in voicemail.sayByAttempt.enumerated() {
        spots.append(LineSpot(section: voicemail.id, role: .voicemail(attempt: attempt), wordings: say))
      }
    }
    for objection in objections { spots += objection.lineSpots }
    spots += questions.map { LineSpot(section: $0.id, role: .question($0, of: nil), wordings: $0.ask) }
    spots += benefits.map { LineSpot(section: $0.id, role: .benefit($0.topic, of: nil), wordings: $0.say) }
    spots += commitments.map { LineSpot(section: $0.id, role: .commitment(of: nil), wordings: $0.say) }
    spots += preferredOutcomes.map { LineSpot(section: $0.id, role: .rung($0.rung), wordings: $0.say) }
    spots += firmLines.map { LineSpot(section: $0.id, role: .firmLine, wordings: $0.say) }
    spots += warmExits.map { LineSpot(section: $0.id, role: .warmExit, wordings: $0.say) }
    spots += closingsOnStop.map { LineSpot(section: $0.id, role: .closingOnStop, wordings: $0.say) }
    spots += answers.map { LineSpot(section: $0.id, role: .answer, wordings: $0.say) }
    spots += resets.map { LineSpot(section: $0.id, role: .outside, wordings: $0.say) }
    return spots
  }
}

extension Objection {
  fileprivate var lineSpots: [LineSpot] {
    [LineSpot(section: id, role: .empathize, wordings: empathize)]
      + questions.map { LineSpot(section: $0.id, role: .question($0, of: id), wordings: $0.ask) }
      + benefits.map { LineSpot(section: $0.id, role: .benefit($0.topic, of: id), wordings: $0.say) }
      + commitments.map { LineSpot(section: $0.id, role: .commitment(of: id), wordings: $0.say) }
  }
}
