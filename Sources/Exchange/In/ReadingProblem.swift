/// Something in a file of contacts that could not be used, with its place.
public struct ReadingProblem: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// Neither a name nor a company: the person is left out.
    case noName
    /// More cells with something in them than the header has names: the person is left out.
    case tooManyCells(found: Int, columns: Int)
    /// Fewer cells than the header has names, as a line break within a cell makes it: the person is left out.
    case tooFewCells(found: Int, columns: Int)
    /// The header again: nobody.
    case repeatedHeader
    /// A card of a place, a room or a thing, as it names itself: nobody.
    case notAPerson(String)
    /// A word in an opt-out column that is neither a yes nor a no: taken for a yes.
    case unclearOptOut(String)
    /// A text that is longer than any name, number or address: the person is left out.
    case tooLong(PersonField)
    /// More numbers and addresses than are kept for one person; the rest is left out.
    case tooManyAddresses
    /// A note was cut off at its limit.
    case longNote
    /// A spreadsheet made `4.9E+11` of a number: the number is left out.
    case roundedNumber(String)
    /// A spreadsheet put decimals to a number: `495115550143.0`; it is taken without them.
    case decimalNumber(String)
    /// There are too few digits in it: the number is left out.
    case notANumber(String)
    /// No `@` between two parts: the address is left out.
    case notAnAddress(String)
    /// A card that begins and does not end, or ends and never began: it is left out.
    case unfinishedCard
    /// A property of a card that is longer than any is: it is left out.
    case longProperty
    /// A line of a card that is no property: it is left out.
    case notAProperty
    /// An encoding of a card that is not known; letters beyond ASCII are lost.
    case unknownCharset(String)
    /// Letters that could not be read became U+FFFD; how many.
    case unreadableLetters(Int)
  }

  /// The line in the file, counted from 1.
  public var line: Int
  /// What is wrong.
  public var kind: Kind

  /// Whether a whole person is left out because of it.
  public var leavesOut: Bool {
    switch kind {
    case .noName, .tooManyCells, .tooFewCells, .tooLong, .unfinishedCard, .notAPerson: true
    case .repeatedHeader, .unclearOptOut, .tooManyAddresses, .longNote, .roundedNumber, .decimalNumber,
      .notANumber, .notAnAddress, .longProperty,
      .notAProperty,
      .unknownCharset, .unreadableLetters:
      false
    }
  }
}

/// The problems of a file: the first ones, and how many there are.
public struct ReadingProblems: Hashable, Sendable {
  /// The first, at most as many as `ImportLimits.problems`.
  public private(set) var first: [ReadingProblem] = []
  /// All of them.
  public private(set) var count = 0
  /// How many people are left out.
  public private(set) var leftOut = 0

  init() {}

  mutating func add(_ kind: ReadingProblem.Kind, line: Int) {
    let problem = ReadingProblem(line: line, kind: kind)
    count += 1
    if problem.leavesOut { leftOut += 1 }
    if first.count < ImportLimits.problems { first.append(problem) }
  }
}
