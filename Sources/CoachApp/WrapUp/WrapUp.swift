/// The few questions after a call.
public struct WrapUp: Hashable, Sendable {
  /// What is asked.
  public enum Question: Hashable, Sendable {
    /// How the call ended; the first choice is what the call itself says.
    case outcome
    /// Whom a do-not-call request covers.
    case stopScope
    /// What will be clearer by the agreed call.
    case clearerByThen
  }

  /// What is asked now.
  public var question: Question
  /// The outcome or scope chosen, an index into the choices.
  public var selected = 0
  /// What will be clearer by then, being typed.
  public var clearer = TextField(limit: 300)

  /// Makes a wrap-up that begins with a question.
  public init(question: Question) { self.question = question }
}
