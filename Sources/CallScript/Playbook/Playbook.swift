/// A team's whole script: everything a call can say, already checked.
public struct Playbook: Hashable, Sendable {
  /// What the title line calls it.
  public var name: String
  /// The fingerprint of the text it was read from.
  public var hash: PlaybookHash
  /// What stands above the first section.
  public var header = PlaybookHeader()
  /// The playbook's facts in file order.
  public var facts: [FactSlot] = []
  /// The playbook's openings in file order.
  public var openings: [Opening] = []
  /// The playbook's gatekeepers in file order.
  public var gatekeepers: [Gatekeeper] = []
  /// The playbook's voicemails in file order.
  public var voicemails: [Voicemail] = []
  /// The playbook's objections in file order.
  public var objections: [Objection] = []
  /// The playbook's questions in file order.
  public var questions: [Question] = []
  /// The general benefits in file order.
  public var benefits: [Benefit] = []
  /// The general commitments in file order.
  public var commitments: [Commitment] = []
  /// The playbook's preferred outcomes in file order.
  public var preferredOutcomes: [PreferredOutcome] = []
  /// The playbook's firm lines in file order.
  public var firmLines: [PlainSection] = []
  /// The playbook's warm exits in file order.
  public var warmExits: [PlainSection] = []
  /// The playbook's closings on stop in file order.
  public var closingsOnStop: [PlainSection] = []
  /// The playbook's answers in file order.
  public var answers: [Answer] = []
  /// The playbook's resets in file order.
  public var resets: [Reset] = []
  /// The playbook's messages in file order.
  public var messages: [Message] = []
  /// The playbook's tests in file order.
  public var tests: [PlaybookTest] = []
  /// Former line or section names and what they are called now (`Was:`), so that history survives a rename.
  public var renamed: [String: String] = [:]

  /// Makes an empty playbook.
  public init(name: String, hash: PlaybookHash) {
    self.name = name
    self.hash = hash
  }
}
