/// What the rep sees of a call at one moment: a function of its state.
public struct Prompt: Hashable, Sendable {
  /// Where the call stands.
  public var phase: Phase
  /// The step of the second effort in hand; nil outside it.
  public var step: Step?
  /// Steps that are done.
  public var stepsDone: [Step]
  /// The line to say now.
  public var line: SpokenLine?
  /// What comes after it when all goes well.
  public var next: FilledText?
  /// Whether the reply is awaited.
  public var isListening: Bool
  /// The objection being answered, by its name in the playbook.
  public var objection: String?
  /// Moments to choose from, in the slot and rung-time phases; earliest first.
  public var times: [Instant]
  /// Which of the times is proposed first.
  public var proposedTime: Int?
  /// The bridge.
  public var bridge: Bridge
}
