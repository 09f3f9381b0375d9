/// Reads what stands in `[only if …]`: an `or` of `and`s over a closed list of variables and forms.
struct ConditionReader {
  let source: SourceText
  let log: DiagnosticLog
  let facts: KnownFacts

  /// The names a condition may ask about, facts left out.
  static let variables = ["tries", "dials", "returning", "bridge", "last outcome"]
  /// The ways in which a condition may ask.
  static let forms = ["is …", "is not …", "is more than 1", "is less than 3", "is known", "contains …"]

  /// One word of a condition.
  private struct Part {
    var text: String
    var isVariable = false
    var isQuoted = false

    /// Whether it is one of the grammar's own words.
    func isWord(_ word: String) -> Bool { !isVariable && !isQuoted && text == word }
  }

  /// The condition, or nil after a mistake was reported.
  func read(_ span: SourceSpan) -> Condition? {
    guard var parts = parts(of: source.text(span)), parts.count > 2, parts[0].isWord("only"),
      parts[1].isWord("if")
    else {
      return fail(span, expected: ["[only if {tries} is more than 1]"])
    }
    parts.removeFirst(2)
    var alternatives: [[Condition.Test]] = []
    for alternative in parts.split(omittingEmptySubsequences: false, whereSeparator: { $0.isWord("or") }) {
      var tests: [Condition.Test] = []
      for test in alternative.split(omittingEmptySubsequences: false, whereSeparator: { $0.isWord("and") }) {
        guard let read = self.test(Array(test), at: span) else { return nil }
        tests.append(read)
      }
      alternatives.append(tests)
    }
    return Condition(alternatives)
  }

  private func fail<Value>(_ span: SourceSpan, nearest: String? = nil, expected: [String]) -> Value? {
    log.report(.badCondition, at: span, found: source.text(span), nearest: nearest, expected: expected)
    return nil
  }

  /// Cuts a condition into words, `{variables}` and quoted texts; nil when a mark is not closed.
  private func parts(of text: String) -> [Part]? {
    var parts: [Part] = []
    var word = ""
    var closing: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let end = closing {
        guard scalar == end || (end == "\"" && scalar == "\u{201D}") else {
          word.unicodeScalars.append(scalar)
          continue
        }
        parts.append(Part(text: foldedName(word), isVariable: end == "}", isQuoted: end == "\""))
        word = ""
        closing = nil
        continue
      }
      let opens = scalar == "{" || scalar == "\"" || scalar == "\u{201C}"
      if opens || scalar == " " || scalar == "\t" {
        if !word.isEmpty { parts.append(Part(text: foldedName(word))) }
        word = ""
        if opens { closing = scalar == "{" ? "}" : "\"" }
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    if !word.isEmpty { parts.append(Part(text: foldedName(word))) }
    return closing == nil ? parts : nil
  }

  private func test(_ parts: [Part], at span: SourceSpan) -> Condition.Test? {
    guard parts.count >= 3, parts[0].isVariable else { return fail(span, expected: ConditionReader.forms) }
    guard let variable = variable(parts[0].text) else {
      let names = ConditionReader.variables + facts.names
      return fail(span, nearest: log.nearest(parts[0].text, among: names), expected: names)
    }
    guard let comparison = comparison(Array(parts.dropFirst())) else {
      return fail(span, expected: ConditionReader.forms)
    }
    guard let checked = check(comparison, of: variable) else {
      return fail(span, expected: values(of: variable))
    }
    return Condition.Test(variable, checked)
  }

  private func variable(_ name: String) -> Condition.Variable? {
    switch name {
    case "tries": .tries
    case "dials": .dials
    case "returning": .returning
    case "bridge": .bridge
    case "last outcome", "last_outcome": .lastOutcome
    default: facts.ids.contains(FactID(name)) ? .fact(FactID(name)) : nil
    }
  }

  private func comparison(_ parts: [Part]) -> Condition.Comparison? {
    func value(after count: Int) -> String? {
      guard parts.count > count, !parts.dropFirst(count).contains(where: \.isVariable) else { return nil }
      return parts.dropFirst(count).map(\.text).joined(separator: " ")
    }
    guard parts[0].isWord("is") else {
      return parts[0].isWord("contains") ? value(after: 1).map { .contains($0) } : nil
    }
    if parts[1].isWord("known"), parts.count == 2 { return .isKnown }
    if parts.count == 4, parts[2].isWord("than"), let number = Int(parts[3].text) {
      if parts[1].isWord("more") { return .moreThan(number) }
      if parts[1].isWord("less") { return .lessThan(number) }
    }
    if parts[1].isWord("more") || parts[1].isWord("less") { return nil }
    if parts[1].isWord("not") { return value(after: 2).map { .differs($0) } }
    return value(after: 1).map { .equals($0) }
  }

  /// What a variable can be, for closed lists; empty where anything goes.
  private func values(of variable: Condition.Variable) -> [String] {
    switch variable {
    case .tries, .dials: ["is 1", "is more than 1", "is less than 3"]
    case .returning: Returning.allCases.map(\.rawValue)
    case .bridge: Bridge.allCases.map(\.rawValue)
    case .lastOutcome: OutcomeKind.allCases.map(\.rawValue)
    case .fact: ["is known", "contains …"]
    }
  }

  /// The comparison with its value spelt as the program spells it, or nil when it can never hold.
  private func check(
    _ comparison: Condition.Comparison, of variable: Condition.Variable
  ) -> Condition.Comparison? {
    switch (comparison, variable) {
    case (.moreThan, .tries), (.moreThan, .dials), (.lessThan, .tries), (.lessThan, .dials): comparison
    case (.moreThan, _), (.lessThan, _): nil
    case (.isKnown, .fact), (.isKnown, .returning), (.isKnown, .lastOutcome): comparison
    case (.isKnown, _): nil
    case (.contains, .fact): comparison
    case (.contains, _): nil
    case (.equals(let value), _): known(value, of: variable).map { .equals($0) }
    case (.differs(let value), _): known(value, of: variable).map { .differs($0) }
    }
  }

  private func known(_ value: String, of variable: Condition.Variable) -> String? {
    switch variable {
    case .fact: return value == "known" ? nil : value
    case .tries, .dials: return Int(value).map(String.init)
    case .returning, .bridge: return values(of: variable).first { $0 == value }
    case .lastOutcome:
      let name = String(value.map { $0 == " " || $0 == "-" ? "_" : $0 })
      return OutcomeKind(rawValue: name)?.rawValue
    }
  }
}
