/// Every keyword of the grammar, spelt as the documentation spells it.
enum Keyword: String, CaseIterable {
  case language = "Language"
  case version = "Version"
  case owner = "Owner"
  case rep = "Rep"
  case ourCompany = "Our company"
  case forWhom = "For whom"
  case theyGet = "They get"
  case unlike = "Unlike"
  case meeting = "Meeting"
  case slots = "Slots"
  case unsignedLeads = "Unsigned leads that return"
  case offerIs = "Offer is"
  case price = "Price"
  case secondEfforts = "Second efforts"
  case coolOff = "Cool-off"
  case afterHangUp = "After a hang-up"
  case dials = "Dials"
  case defaultValue = "Default"
  case was = "Was"
  case scope = "Scope"
  case prompt = "Prompt"
  case freshFor = "Fresh for"
  case purpose = "For"
  case say = "Say"
  case sayInOrder = "Say in order"
  case sayOnce = "Say once"
  case sayOnAttempt = "Say on attempt"
  case ifUnknown = "If unknown"
  case ifAsked = "If asked"
  case objectionClass = "Class"
  case key = "Key"
  case means = "Means"
  case theySay = "They say"
  case not = "Not"
  case empathize = "Empathize"
  case question = "Question"
  case benefit = "Benefit"
  case commitment = "Commitment"
  case tier = "Tier"
  case needs = "Needs"
  case topic = "Topic"
  case ask = "Ask"
  case because = "Because"
  case client = "Client"
  case result = "Result"
  case rung = "Rung"
  case inTime = "In"
  case until = "Until"
  case theyAsk = "They ask"
  case subject = "Subject"
  case document = "Document"
  case contact = "Contact"
  case steps = "Steps"

  /// What may follow the colon.
  enum Shape {
    /// One value.
    case value
    /// Things to say: a value, bullets or both.
    case wordings
    /// Phrases or names: a list, bullets or both.
    case list
    /// Bullets only.
    case bullets
  }

  var shape: Shape {
    switch self {
    case .say, .sayInOrder, .sayOnce, .sayOnAttempt, .ifUnknown, .ifAsked, .empathize, .question, .benefit,
      .commitment, .ask:
      .wordings
    case .theySay, .not, .theyAsk, .was, .defaultValue, .needs: .list
    case .contact, .steps: .bullets
    case .language, .version, .owner, .rep, .ourCompany, .forWhom, .theyGet, .unlike, .meeting, .slots,
      .unsignedLeads, .offerIs, .price, .secondEfforts, .coolOff, .afterHangUp, .dials, .scope, .prompt,
      .freshFor, .purpose, .objectionClass, .key, .means, .tier, .topic, .because, .client, .result, .rung,
      .inTime, .until, .subject, .document:
      .value
    }
  }

  /// Whether it may stand more than once in a section.
  var isRepeatable: Bool {
    Keyword.repeatable.contains(self)
  }

  private static let repeatable: Set<Keyword> = [
    .defaultValue, .was, .theySay, .not, .theyAsk, .needs, .question, .benefit, .sayOnAttempt,
  ]

  /// Whether a bracket such as `(individual, topic margin)` may follow it.
  var takesArgument: Bool { self == .question || self == .benefit }

  /// Keywords by their folded spelling.
  static let byName = Dictionary(
    allCases.map { (foldedName($0.rawValue), $0) }, uniquingKeysWith: { first, _ in first })
}
