/// When a line may be said: an `or` of `and`s over the closed list of variables.
public struct Condition: Hashable, Sendable {
  /// What a test looks at.
  public enum Variable: Hashable, Sendable {
    /// Calls to this contact that reached them, before this one.
    case tries
    /// Dials to this contact, this one included.
    case dials
    /// Whether leads that did not sign tend to come back (`few`, `many` or unknown).
    case returning
    /// The state of the relationship: `intact`, `strained`, `burnt`.
    case bridge
    /// How the last call to this contact ended, an outcome's name.
    case lastOutcome
    /// The text of a fact.
    case fact(FactID)
  }

  /// How a variable is compared.
  public enum Comparison: Hashable, Sendable {
    case equals(String)
    case differs(String)
    case moreThan(Int)
    case lessThan(Int)
    case isKnown
    case contains(String)
  }

  /// One comparison of one variable.
  public struct Test: Hashable, Sendable {
    /// What is looked at.
    public var variable: Variable
    /// What it is held against.
    public var comparison: Comparison
    /// Makes a test.
    public init(_ variable: Variable, _ comparison: Comparison) {
      self.variable = variable
      self.comparison = comparison
    }
  }

  /// Alternatives; each is a list of tests that must all hold. Never empty.
  public var alternatives: [[Test]]
  /// Makes a condition that holds when every test of any one alternative does.
  public init(_ alternatives: [[Test]]) { self.alternatives = alternatives }
}
