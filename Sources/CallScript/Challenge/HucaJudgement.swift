/// What the rep made of a no from somebody else there: was it the offer, or the person?
public struct HucaJudgement: Hashable, Sendable {
  /// The answer to one of the two questions.
  public enum Answer: String, CaseIterable, Hashable, Sendable {
    case yes, no, unsure
  }

  /// Was it the right offer?
  public var rightOffer: Answer
  /// Was it the right person, able and willing?
  public var rightPerson: Answer

  /// Makes a judgement.
  public init(rightOffer: Answer, rightPerson: Answer) {
    self.rightOffer = rightOffer
    self.rightPerson = rightPerson
  }
}
