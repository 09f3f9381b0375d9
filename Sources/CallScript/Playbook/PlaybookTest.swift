/// A call written down in the playbook, with what should happen.
public struct PlaybookTest: Hashable, Sendable {
  /// One line under `Contact:`: a field or fact and its value.
  public struct Given: Hashable, Sendable {
    /// A contact field (`first_name`) or a fact (`individual.talk`, `individual.talk.concern`).
    public var name: String
    /// The value as written.
    public var value: String
    /// Where it stands in the file.
    public var position: TextPosition

    /// Makes one of its parts.
    public init(name: String, value: String, position: TextPosition) {
      self.name = name
      self.value = value
      self.position = position
    }
  }

  /// What one step does or expects.
  public enum Action: Hashable, Sendable {
    case theySay(String)
    case press(TestKey)
    case expectStep(String)
    case expectLineContains(String)
    case expectOutcome(String)
  }

  /// One line under `Steps:`.
  public struct Step: Hashable, Sendable {
    /// What is done or expected.
    public var action: Action
    /// Where it stands in the file.
    public var position: TextPosition

    /// Makes one of its parts.
    public init(action: Action, position: TextPosition) {
      self.action = action
      self.position = position
    }
  }

  /// The heading's words after the kind.
  public var name: String
  /// The name in logs and statistics.
  public var id: SectionID
  /// The contact the call is made to.
  public var contact: [Given]
  /// The steps in order.
  public var steps: [Step]
  /// Where it stands in the file.
  public var position: TextPosition
}

/// A key that a playbook test may press, named for what it means.
public enum TestKey: Hashable, Sendable {
  case next, other, yes, yesAtOnce, no, hungUp, stop, undo, lineDropped, noAnswer, voicemail, gatekeeper
  case answered, goodbye, angry, offScript, switchTopic
  case theyAsk(SectionID)
  case slot(Int)
  case objection(SectionID)
}
