/// One mistake in a rules file: data only, the sentence is made where it is shown.
public struct RulesMistake: Error, Hashable, Sendable {
  /// What is wrong.
  public var kind: Kind
  /// Where it starts.
  public var position: TextPosition
  /// How many characters it covers on that line, at least 1.
  public var length: Int

  /// Makes a mistake.
  public init(_ kind: Kind, at position: TextPosition, length: Int = 1) {
    self.kind = kind
    self.position = position
    self.length = max(1, length)
  }

  /// The kinds of mistakes, with what stands there.
  public enum Kind: Hashable, Sendable {
    /// Nothing in the file can be read.
    case unreadable(Unreadable)
    /// A line has that many characters.
    case lineTooLong(Int)
    /// No row begins with that word.
    case unknownRow(String, nearest: RulesRow?)
    /// There is no figure of that name.
    case unknownFigure(String, nearest: Figure?)
    /// The row ends before a field that it needs.
    case missing(RulesField)
    /// What stands there is nothing that the field can be.
    case bad(RulesField, found: String)
    /// A whole number that is too small or too large.
    case outOfRange(RulesField, found: String, allowed: ClosedRange<Int>)
    /// The hours end when they begin, or before.
    case emptyHours(from: CivilTime, until: CivilTime)
    /// Something stands behind the last field.
    case surplus(String)
    /// The same was said before.
    case twice(String, first: TextPosition)
    /// No row says when the rules were compiled.
    case undated
  }

  /// Why nothing in a file can be read.
  public enum Unreadable: Hashable, Sendable {
    case tooLarge, tooManyLines, zeroByte, loneCarriageReturn
    /// The bytes that are no UTF-8, or the encoding it is instead.
    case notUTF8(String)
  }
}

/// The rows that a rules file is made of; raw values are the words they begin with.
public enum RulesRow: String, CaseIterable, Hashable, Sendable {
  case compiled, region, holiday, figure
}

/// The fields of those rows.
public enum RulesField: Hashable, Sendable {
  case compiledDate, region, from, until, dialsADay, note, holidayDate, figureName
  /// The value of a figure; nil where its name is not known.
  case figureValue(Figure?)
}
