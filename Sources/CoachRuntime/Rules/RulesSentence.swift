public import CallScript

/// Says what is wrong in a rules file, and what would be right.
public enum RulesSentence {
  /// The sentence for one mistake; what was found is quoted as it stands and is not yet safe to draw.
  public static func text(for mistake: RulesMistake) -> String {
    switch mistake.kind {
    case .unreadable(let reason): text(for: reason)
    case .lineTooLong(let count):
      "This line has \(count) characters; the limit is \(PlaybookLimits.lineLength)."
    case .unknownRow(let word, _): "No row begins with “\(word)”."
    case .unknownFigure(let name, _): "There is no figure called “\(name)”."
    case .missing(let field): "The row ends too early: \(name(field)) is missing."
    case .bad(.note, let count):
      "A remark has at most \(RulesLimits.note) characters; this one has \(count)."
    case .bad(let field, let found): "“\(found)” is not \(name(field))."
    case .outOfRange(let field, let found, let allowed):
      "\(found) is not within \(allowed.lowerBound) to \(allowed.upperBound), which \(name(field)) has to be."
    case .emptyHours(let from, let until):
      "From \(from.text) until \(until.text) there is no time to call."
    case .surplus(let text): "“\(text)” stands behind the last field of this row."
    case .twice(let name, let first): "“\(name)” was given before, on line \(first.line)."
    case .undated: "The file does not say when its rules were compiled."
    }
  }

  private static func text(for reason: RulesMistake.Unreadable) -> String {
    switch reason {
    case .tooLarge: "The file is bigger than 1 MiB."
    case .tooManyLines:
      "The file has more than \(PlaybookLimits.lines) lines; nothing after this place is read."
    case .zeroByte: "There is a zero byte here; this is not a text file."
    case .loneCarriageReturn:
      "There is a carriage return without a line feed here; save the file with Unix or Windows line ends."
    case .notUTF8(let found): "The file is not UTF-8 text here (\(found)); save it as UTF-8."
    }
  }

  /// What to write instead, without a full stop; nil where the sentence says it.
  public static func help(for mistake: RulesMistake) -> String? {
    switch mistake.kind {
    case .unknownRow(_, let nearest):
      nearest.map { "did you mean “\($0.rawValue)”?" }
        ?? "expected: " + RulesRow.allCases.map(\.rawValue).joined(separator: ", ")
    case .unknownFigure(_, let nearest):
      nearest.map { "did you mean “\($0.rawValue)”?" }
        ?? "expected: " + Figure.allCases.map(\.rawValue).joined(separator: ", ")
    case .missing(let field), .bad(let field, _), .outOfRange(let field, _, _): "expected: " + form(field)
    case .undated: "expected: compiled, a tab, and the day, such as 2026-11-22"
    case .unreadable, .lineTooLong, .emptyHours, .surplus, .twice: nil
    }
  }

  /// What a field is, with its article.
  private static func name(_ field: RulesField) -> String {
    switch field {
    case .compiledDate, .holidayDate: "a date"
    case .region: "a region"
    case .from: "the time at which calling begins"
    case .until: "the time at which calling ends"
    case .dialsADay: "the number of dials within 24 hours"
    case .note: "a remark"
    case .figureName: "the name of a figure"
    case .figureValue(let figure): figure.map { "the value of \($0.rawValue)" } ?? "the value of the figure"
    }
  }

  private static func form(_ field: RulesField) -> String {
    switch field {
    case .compiledDate, .holidayDate: "a day that there is, such as 2026-12-25"
    case .region: "an ISO 3166 code such as US or US-FL, or * for everywhere else"
    case .from, .until: "a time such as 08:00, up to 24:00"
    case .dialsADay:
      "a whole number, \(RulesLimits.dialsADay.lowerBound) to \(RulesLimits.dialsADay.upperBound), "
        + "or - where no rule is known"
    case .note: "at most \(RulesLimits.note) characters"
    case .figureName: "a figure such as \(Figure.coolOff.rawValue)"
    case .figureValue(let figure):
      figure.map { "a whole number, \($0.range.lowerBound) to \($0.range.upperBound)" } ?? "a whole number"
    }
  }
}
