public import CallScript

/// A playbook on one page for a desk: what to say first, every objection with its key, and the ways out.
public struct DeskSheet {
  /// A piece of a line on the sheet.
  enum Piece: Hashable {
    case text(String)
    case stressed(String)
    /// A value that only the call knows, for example “first name”.
    case open(String)
  }

  /// One row: a label, and the wordings beside it.
  struct Row {
    var label: String
    var lines: [[Piece]]
  }

  /// Rows under one heading.
  struct Block {
    var heading: String
    var rows: [Row]
  }

  let title: String
  let blocks: [Block]

  /// Lays out a playbook; a wording each where there are many, all of them for objections.
  public init(_ playbook: Playbook) {
    title = playbook.name
    let header = playbook.header
    func row(_ label: String, _ wordings: Wordings, all: Bool = false) -> Row {
      let count = all || wordings.order == .inOrder ? wordings.lines.count : 1
      return Row(
        label: label, lines: wordings.lines.prefix(count).map { DeskSheet.pieces($0.template, header) })
    }
    let objections = playbook.objections.sorted { ($0.key ?? 10) < ($1.key ?? 10) }
    let questions = playbook.questions.sorted { $0.tier > $1.tier }
    let blocks = [
      Block(heading: "Opening", rows: playbook.openings.map { row($0.purpose.rawValue, $0.say) }),
      Block(
        heading: "They say no: empathize",
        rows: objections.map { objection in
          row(
            objection.key.map { "\($0) \(objection.name)" } ?? objection.name, objection.empathize, all: true)
        }),
      Block(
        heading: "Unexpected question",
        rows: questions.map { row("\($0.tier.rawValue), \($0.topic.rawValue)", $0.ask) }),
      Block(
        heading: "Benefit",
        rows: playbook.benefits.map { benefit in
          let lines = benefit.say.lines.prefix(1).map { DeskSheet.pieces($0.template, header, benefit) }
          return Row(label: benefit.topic?.rawValue ?? "any topic", lines: lines)
        }),
      Block(heading: "Commitment", rows: playbook.commitments.map { row($0.name, $0.say) }),
      Block(
        heading: "If not, then",
        rows: playbook.preferredOutcomes.sorted { $0.rung < $1.rung }.map {
          row("\($0.rung) \($0.name)", $0.say)
        }),
      Block(heading: "They ask", rows: playbook.answers.map { row($0.name, $0.say) }),
      Block(
        heading: "The end",
        rows: (playbook.warmExits + playbook.closingsOnStop).map { row($0.name, $0.say) }),
    ]
    self.blocks = blocks.filter { !$0.rows.isEmpty }
  }

  /// A template with everything filled that the playbook itself knows; a value that begins a sentence begins
  /// with a capital.
  private static func pieces(
    _ template: Template, _ header: PlaybookHeader, _ benefit: Benefit? = nil
  ) -> [Piece] {
    var startsSentence = true
    return template.pieces.map { piece in
      switch piece {
      case .text(let words):
        startsSentence = endsSentence(words)
        return .text(words)
      case .breath: return .text(" ")
      case .stressed(let word):
        startsSentence = false
        return .stressed(word)
      case .placeholder(let placeholder):
        defer { startsSentence = false }
        let value = value(of: placeholder, header, benefit)
        guard startsSentence, case .text(let words) = value, let first = words.first else { return value }
        return .text(first.uppercased() + words.dropFirst())
      }
    }
  }

  private static func endsSentence(_ words: String) -> Bool {
    guard let last = words.unicodeScalars.last(where: { $0 != " " }) else { return false }
    return last == "." || last == "?" || last == "!"
  }

  private static func value(of placeholder: Placeholder, _ header: PlaybookHeader, _ benefit: Benefit?)
    -> Piece
  {
    let known: String? =
      switch placeholder {
      case .rep: header.rep
      case .ourCompany: header.ourCompany
      case .forWhom: header.forWhom
      case .theyGet: header.theyGet
      case .unlike: header.unlike
      case .minutes: "\(header.meetingMinutes) minutes"
      case .client: benefit?.client
      case .result: benefit?.result
      case .firstName, .lastName, .role, .company, .referrer, .clearer, .document, .slot, .slot2, .time,
        .tomorrow,
        .day, .fact, .factConcern:
        nil
      }
    return known.map { .text($0) } ?? .open(openName(placeholder))
  }

  private static func openName(_ placeholder: Placeholder) -> String {
    String(placeholder.name.map { $0 == "_" || $0 == "." ? " " : $0 })
  }
}
