/// The policy of next moves as a Markdown table, made of the same rows that are carried out.
public enum PolicyPage {
  /// The table by some rules; the method's own figures when left out.
  public static func markdown(_ rules: ConductRules = ConductRules()) -> String {
    var text = "| where they stand | the same person | others at the account | message and desk |\n"
    text += "| --- | --- | --- | --- |\n"
    for row in PolicyTable.rows {
      let calls = row.moves.filter { $0.channel == .phone || $0.channel == .meeting }
      let rest = row.moves.filter { $0.channel == .email || $0.channel == .desk }
      let cells = [row.title, list(calls, rules), others(row, rules), list(rest, rules)]
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    return text
  }

  private static func list(_ moves: [MoveRule], _ rules: ConductRules) -> String {
    moves.isEmpty ? "–" : moves.map { words($0, rules) }.joined(separator: "; ")
  }

  private static func words(_ move: MoveRule, _ rules: ConductRules) -> String {
    var words = spaced(move.kind.rawValue) + " " + when(move.due, rules)
    if case .written(let opening)? = move.opening { words += ", opening “\(opening.rawValue)”" }
    switch move.until {
    case .always: break
    case .agreed: words += ", until then"
    case .after(let figure): words += ", for \(WhyWords.length(figure, rules[figure]))"
    }
    switch move.condition {
    case .always, .withAddress: break
    case .withoutAddress: words += ", if no address is known"
    case .withNewFact: words += ", only with a new fact"
    case .withoutName: words += ", if the person named is not in the list"
    case .afterDone(let kind): words += ", once “\(spaced(kind.rawValue))” is done"
    }
    return words
  }

  private static func when(_ rule: DueRule, _ rules: ConductRules) -> String {
    switch rule {
    case .atOnce: "at once"
    case .agreed: "at the time agreed"
    case .afterAgreed(let figure): "\(WhyWords.length(figure, rules[figure])) after the time agreed"
    case .beforeAgreed(let figure): "\(WhyWords.length(figure, rules[figure])) before"
    case .laterThatDay: "two hours later, or the next working day"
    case .nextWorkingDay: "on the next working day"
    case .anotherTimeOfDay: "at another time of day"
    case .after(let figure): "after \(WhyWords.length(figure, rules[figure]))"
    }
  }

  private static func others(_ row: PolicyRow, _ rules: ConductRules) -> String {
    switch row.others {
    case .free: "as anybody"
    case .nobody: row.holdsAccount ? "nobody while open" : "nobody proposed"
    case .next(let due, let opening): "the next person \(when(due, rules)), opening “\(opening.rawValue)”"
    case .named: "the named person at once"
    case .whileNotObjected: "as anybody, while the organisation has not objected"
    case .never: "nobody, never"
    }
  }

  private static func spaced(_ name: String) -> String { String(name.map { $0 == "_" ? " " : $0 }) }
}
