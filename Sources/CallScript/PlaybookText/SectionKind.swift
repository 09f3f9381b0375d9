/// The kinds of section, spelt as in their headings; the header is the part above the first of them.
enum SectionKind: String, CaseIterable {
  case header = "Playbook"
  case fact = "Fact"
  case opening = "Opening"
  case gatekeeper = "Gatekeeper"
  case voicemail = "Voicemail"
  case objection = "Objection"
  case question = "Question"
  case benefit = "Benefit"
  case commitment = "Commitment"
  case preferredOutcome = "Preferred outcome"
  case firmLine = "Firm line"
  case warmExit = "Warm exit"
  case closingOnStop = "Closing on stop"
  case answer = "Answer"
  case reset = "Reset"
  case message = "Message"
  case test = "Test"

  /// The first part of its sections' identifiers.
  var slug: String {
    switch self {
    case .preferredOutcome: "preferred-outcome"
    case .firmLine: "firm-line"
    case .warmExit: "warm-exit"
    case .closingOnStop: "closing-on-stop"
    case .header, .fact, .opening, .gatekeeper, .voicemail, .objection, .question, .benefit, .commitment,
      .answer, .reset, .message, .test:
      foldedName(rawValue)
    }
  }

  /// Keywords that may stand in it, most used first.
  var keywords: [Keyword] {
    switch self {
    case .header:
      [
        .language, .version, .owner, .rep, .ourCompany, .forWhom, .theyGet, .unlike, .meeting, .slots,
        .unsignedLeads, .offerIs, .price, .secondEfforts, .coolOff, .afterHangUp, .dials, .defaultValue, .was,
      ]
    case .fact: [.scope, .prompt, .freshFor, .was]
    case .opening, .reset: [.purpose] + SectionKind.saying
    case .gatekeeper: SectionKind.saying + [.ifAsked]
    case .voicemail: [.sayOnAttempt] + SectionKind.saying
    case .objection:
      [
        .objectionClass, .key, .means, .theySay, .not, .empathize, .question, .benefit, .commitment, .client,
        .result, .was,
      ]
    case .question: [.tier, .needs, .topic, .ask, .because, .ifUnknown, .was]
    case .benefit: [.topic, .client, .result] + SectionKind.saying
    case .commitment, .firmLine, .warmExit, .closingOnStop: SectionKind.saying
    case .preferredOutcome: [.rung, .inTime, .until] + SectionKind.saying
    case .answer: [.theyAsk] + SectionKind.saying
    case .message: [.purpose, .subject, .document, .was]
    case .test: [.contact, .steps, .was]
    }
  }

  private static let saying: [Keyword] = [.say, .sayInOrder, .sayOnce, .ifUnknown, .was]

  /// Keywords it cannot do without; things to say and a message's subject are checked apart.
  var required: [Keyword] {
    switch self {
    case .fact: [.scope]
    case .opening, .reset, .message: [.purpose]
    case .objection: [.objectionClass, .means, .empathize]
    case .question: [.tier, .topic, .ask]
    case .preferredOutcome: [.rung]
    case .answer: [.theyAsk]
    case .test: [.steps]
    case .header, .gatekeeper, .voicemail, .benefit, .commitment, .firmLine, .warmExit, .closingOnStop: []
    }
  }

  /// Kinds by the folded spelling of their headings, the header left out.
  static let byName = Dictionary(
    sections.map { (foldedName($0.rawValue), $0) }, uniquingKeysWith: { first, _ in first })

  /// Every kind that has a `##` heading.
  static let sections = allCases.filter { $0 != .header }
}
