/// Why a written test of a playbook failed: data only, the sentence is made where it is printed.
public struct PlaytestFailure: Error, Hashable, Sendable {
  /// Where in the playbook the step stands.
  public var position: TextPosition
  /// What was wrong.
  public var reason: Reason

  /// Makes a failure.
  public init(position: TextPosition, reason: Reason) {
    self.position = position
    self.reason = reason
  }

  /// What can be wrong.
  public enum Reason: Error, Hashable, Sendable {
    /// The call stands at another step.
    case step(expected: String, found: String)
    /// The line on the screen lacks the words; nil means that no line is there.
    case line(expected: String, found: String?)
    /// The call ended otherwise; nil means that it runs.
    case outcome(expected: String, found: String?)
    /// The key means nothing where the call stands.
    case refused(step: String, Refusal)
    /// The words match no phrase of the playbook.
    case notRecognised(words: String)
    /// Fewer moments were offered than the number asked for.
    case noSuchSlot(number: Int, offered: Int)
    /// The value of a line under `Contact:` cannot be used.
    case badValue(name: String, value: String)
    /// The call saved and read back is another one.
    case notRestored
    /// The playbook cannot open a call.
    case notOpened
  }
}

/// What one written test came to.
public struct PlaytestResult: Hashable, Sendable {
  /// The test's name.
  public var name: String
  /// Where it stands.
  public var position: TextPosition
  /// How many of its steps were walked.
  public var steps: Int
  /// The first thing that went wrong; nil when it passed.
  public var failure: PlaytestFailure?

  /// Makes a result.
  public init(name: String, position: TextPosition, steps: Int, failure: PlaytestFailure? = nil) {
    self.name = name
    self.position = position
    self.steps = steps
    self.failure = failure
  }
}
