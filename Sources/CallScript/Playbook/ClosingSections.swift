/// One rung of the ladder: what to settle for.
public struct PreferredOutcome: Hashable, Sendable {
  /// The name in logs and statistics.
  public var id: SectionID
  /// The heading's words after the kind.
  public var name: String
  /// 1 later today, 2 tomorrow or later this week, 3 information and they name the time.
  public var rung: Int
  /// The words, and the rule that picks among them.
  public var say: Wordings
  /// Minutes from now that `{time}` proposes (`In:`); nil where the rung proposes none.
  public var inMinutes: Int?
  /// The last day that may be proposed, counted from today (`Until:`); nil means the rung's own default.
  public var untilDays: Int?
  /// Where it stands in the file.
  public var position: TextPosition

  /// Makes one of its parts.
  public init(
    id: SectionID, name: String, rung: Int, say: Wordings, inMinutes: Int? = nil, untilDays: Int? = nil,
    position: TextPosition
  ) {
    self.id = id
    self.name = name
    self.rung = rung
    self.say = say
    self.inMinutes = inMinutes
    self.untilDays = untilDays
    self.position = position
  }
}

/// A line with no choices of its own: firm line, warm exit, closing on stop.
public struct PlainSection: Hashable, Sendable {
  /// The name in logs and statistics.
  public var id: SectionID
  /// The heading's words after the kind.
  public var name: String
  /// The words, and the rule that picks among them.
  public var say: Wordings
  /// Where it stands in the file.
  public var position: TextPosition

  /// Makes one of its parts.
  public init(id: SectionID, name: String, say: Wordings, position: TextPosition) {
    self.id = id
    self.name = name
    self.say = say
    self.position = position
  }
}
