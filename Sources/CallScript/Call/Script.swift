/// A playbook made ready for calls: looked up by name, matched by phrase. Equal when the text was.
public final class Script: Sendable, Hashable {
  /// The playbook itself.
  public let playbook: Playbook
  let objections: [SectionID: Objection]
  let answers: [SectionID: Answer]
  private let objectionPhrases: PhraseMatcher
  private let answerPhrases: PhraseMatcher

  /// Prepares a playbook.
  public init(_ playbook: Playbook) {
    self.playbook = playbook
    objections = Dictionary(playbook.objections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    answers = Dictionary(playbook.answers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    objectionPhrases = PhraseMatcher(playbook.objections.map { ($0.id, $0.theySay, $0.not) })
    answerPhrases = PhraseMatcher(playbook.answers.map { ($0.id, $0.theyAsk, []) })
  }

  /// The fingerprint of the text.
  public var hash: PlaybookHash { playbook.hash }
  /// The objection of that name, or nil.
  public func objection(_ id: SectionID) -> Objection? { objections[id] }
  /// The answer of that name, or nil.
  public func answer(_ id: SectionID) -> Answer? { answers[id] }

  /// The objection that a prospect's words raise, or nil.
  public func objection(for words: String) -> SectionID? { objectionPhrases.section(for: words) }
  /// The answer to what a prospect's words ask, or nil.
  public func answer(for words: String) -> SectionID? { answerPhrases.section(for: words) }

  /// Equal when read from the same text.
  public static func == (a: Script, b: Script) -> Bool { a.playbook.hash == b.playbook.hash }
  /// Feeds the fingerprint.
  public func hash(into hasher: inout Hasher) { hasher.combine(playbook.hash) }
}
