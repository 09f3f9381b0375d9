public import CallScript

/// The names under which statistics keep a playbook's sections and lines.
public enum PlaybookNames {
  /// Every section's name with its heading, each followed by its lines' names with their words, in file order.
  public static func all(in playbook: Playbook) -> [(id: String, text: String)] {
    sections(of: playbook).sorted { $0.position < $1.position }.flatMap { section in
      [(section.id, section.name)]
        + section.wordings.flatMap { $0.lines + $0.ifUnknown }.map { ($0.id.rawValue, $0.template.source) }
    }
  }

  private struct Section {
    var id: String
    var name: String
    var position: TextPosition
    var wordings: [Wordings]
  }

  private static func sections(of playbook: Playbook) -> [Section] {
    var all = playbook.facts.map {
      Section(id: $0.id.rawValue, name: $0.name, position: $0.position, wordings: [])
    }
    func add(_ id: SectionID, _ name: String, _ position: TextPosition, _ wordings: [Wordings]) {
      all.append(Section(id: id.rawValue, name: name, position: position, wordings: wordings))
    }
    for item in playbook.openings { add(item.id, item.name, item.position, [item.say]) }
    for item in playbook.gatekeepers { add(item.id, item.name, item.position, [item.say, item.ifAsked]) }
    for item in playbook.voicemails { add(item.id, item.name, item.position, item.sayByAttempt) }
    for item in playbook.objections {
      add(item.id, item.name, item.position, [item.empathize])
      for own in item.questions { add(own.id, own.name, own.position, [own.ask]) }
      for own in item.benefits { add(own.id, own.name, own.position, [own.say]) }
      for own in item.commitments { add(own.id, own.name, own.position, [own.say]) }
    }
    for item in playbook.questions { add(item.id, item.name, item.position, [item.ask]) }
    for item in playbook.benefits { add(item.id, item.name, item.position, [item.say]) }
    for item in playbook.commitments { add(item.id, item.name, item.position, [item.say]) }
    for item in playbook.preferredOutcomes { add(item.id, item.name, item.position, [item.say]) }
    for item in playbook.firmLines + playbook.warmExits + playbook.closingsOnStop {
      add(item.id, item.name, item.position, [item.say])
    }
    for item in playbook.answers { add(item.id, item.name, item.position, [item.say]) }
    for item in playbook.resets { add(item.id, item.name, item.position, [item.say]) }
    for item in playbook.messages { add(item.id, item.name, item.position, []) }
    for item in playbook.tests { add(item.id, item.name, item.position, []) }
    return all
  }
}
