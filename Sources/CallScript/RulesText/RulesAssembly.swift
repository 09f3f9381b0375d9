/// Makes rules of the rows of a file, and keeps every mistake on the way.
struct RulesAssembly {
  private let source: SourceText
  private var rules = ConductRules()
  private var mistakes: [RulesMistake] = []
  /// Where each thing that may be said once was said first.
  private var places: [String: TextPosition] = [:]

  init(_ source: SourceText) { self.source = source }

  /// Reads row by row.
  mutating func read() -> RulesReading {
    for line in source.lines where mistakes.count < RulesLimits.mistakes {
      do throws(RulesMistake) { try readLine(line) } catch { mistakes.append(error) }
    }
    if rules.compiled == nil, places[RulesRow.compiled.rawValue] == nil,
      mistakes.count < RulesLimits.mistakes
    {
      mistakes.append(RulesMistake(.undated, at: TextPosition(line: 1, column: 1)))
    }
    let sorted = mistakes.sorted { $0.position < $1.position }
    return RulesReading(rules: sorted.isEmpty ? rules : nil, mistakes: sorted)
  }

  private mutating func readLine(_ line: SourceSpan) throws(RulesMistake) {
    var fields = RulesFields(line, in: source)
    guard let first = fields.next() else { return }
    if source.bytes[first.start] == Ascii.hash { return }
    let count = source.characterCount(of: line)
    if count > PlaybookLimits.lineLength {
      throw RulesMistake(.lineTooLong(count), at: source.position(of: line))
    }
    let word = source.text(first)
    guard let row = RulesRow(rawValue: foldedName(word)) else {
      let nearest = NearestName.of(word, among: RulesRow.allCases.map(\.rawValue))
      throw mistake(.unknownRow(word, nearest: nearest.flatMap(RulesRow.init)), at: first)
    }
    switch row {
    case .compiled: try readCompiled(&fields, row: first)
    case .region: try readRegion(&fields)
    case .holiday: try readHoliday(&fields)
    case .figure: try readFigure(&fields)
    }
  }

  // MARK: Rows

  private mutating func readCompiled(_ fields: inout RulesFields, row: SourceSpan) throws(RulesMistake) {
    try claim(RulesRow.compiled.rawValue, at: row)
    let date = try date(try fields.need(.compiledDate), as: .compiledDate)
    try fields.end()
    rules.compiled = date
  }

  /// The fields after a wrong one are looked at as well, so that one reading tells all that is wrong in a row.
  private mutating func readRegion(_ fields: inout RulesFields) throws(RulesMistake) {
    let name = try fields.need(.region)
    let region = keeping { this throws(RulesMistake) in try this.region(name) }
    if let region {
      keeping { this throws(RulesMistake) in try this.claim("region \(region)", at: name) }
    }
    let first = try fields.need(.from)
    let from = keeping { this throws(RulesMistake) in try this.time(first, as: .from) }
    let last = try fields.need(.until)
    let until = keeping { this throws(RulesMistake) in try this.time(last, as: .until) }
    if let from, let until, from >= until {
      mistakes.append(mistake(.emptyHours(from: from, until: until), at: last))
    }
    let number = try fields.need(.dialsADay)
    let dials = keeping { this throws(RulesMistake) in try this.dials(number) }
    let note = try remark(fields.rest())
    guard let region, let from, let until, let dials else { return }
    rules.regions.removeAll { $0.region == region }
    rules.regions.append(
      RegionRule(region: region, from: from, until: until, dialsADay: dials, note: note))
  }

  private mutating func readHoliday(_ fields: inout RulesFields) throws(RulesMistake) {
    let name = try fields.need(.region)
    let region = keeping { this throws(RulesMistake) in try this.region(name) }
    let date = try date(try fields.need(.holidayDate), as: .holidayDate)
    _ = try remark(fields.rest())
    if let region { rules.holidays[region, default: []].insert(date) }
  }

  private mutating func readFigure(_ fields: inout RulesFields) throws(RulesMistake) {
    let name = try fields.need(.figureName)
    let figure = keeping { this throws(RulesMistake) in try this.figure(name) }
    let value = try fields.need(.figureValue(figure))
    try fields.end()
    guard let figure else { return }
    try claim("figure \(figure.rawValue)", at: name)
    rules[figure] = try number(value, as: .figureValue(figure), allowed: figure.range)
  }

  // MARK: Fields

  private func region(_ span: SourceSpan) throws(RulesMistake) -> String {
    let text = source.text(span)
    if text == "*" { return text }
    guard let code = RegionCode.canonical(text), !code.isEmpty else {
      throw mistake(.bad(.region, found: text), at: span)
    }
    return code
  }

  private func date(_ span: SourceSpan, as field: RulesField) throws(RulesMistake) -> CivilDate {
    let text = source.text(span)
    guard let date = CivilDate(iso: text) else { throw mistake(.bad(field, found: text), at: span) }
    return date
  }

  private func time(_ span: SourceSpan, as field: RulesField) throws(RulesMistake) -> CivilTime {
    let text = source.text(span)
    guard let time = CivilTime(text: text) else { throw mistake(.bad(field, found: text), at: span) }
    return time
  }

  /// `.some(nil)` for a bar, where no rule is known.
  private func dials(_ span: SourceSpan) throws(RulesMistake) -> Int? {
    if source.text(span) == "-" { return nil }
    return try number(span, as: .dialsADay, allowed: RulesLimits.dialsADay)
  }

  private func figure(_ span: SourceSpan) throws(RulesMistake) -> Figure {
    let text = source.text(span)
    if let figure = Figure(rawValue: foldedName(text)) { return figure }
    throw mistake(.unknownFigure(text, nearest: Self.nearestFigure(to: text)), at: span)
  }

  /// The figure whose name comes closest, with its unit or without.
  private static func nearestFigure(to text: String) -> Figure? {
    let names = Figure.allCases.map(\.rawValue)
    if let name = NearestName.of(text, among: names) { return Figure(rawValue: name) }
    let bare = names.map { $0.split(separator: "_").dropLast().joined(separator: "_") }
    let match = NearestName.of(text, among: bare.filter { !$0.isEmpty })
    return match.flatMap { bare.firstIndex(of: $0) }.flatMap { Figure(rawValue: names[$0]) }
  }

  private func number(
    _ span: SourceSpan, as field: RulesField, allowed: ClosedRange<Int>
  ) throws(RulesMistake) -> Int {
    let text = source.text(span)
    guard text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw mistake(.bad(field, found: text), at: span)
    }
    guard let number = Int(text), allowed.contains(number) else {
      throw mistake(.outOfRange(field, found: text, allowed: allowed), at: span)
    }
    return number
  }

  private func remark(_ span: SourceSpan) throws(RulesMistake) -> String {
    guard source.characterCount(of: span) <= RulesLimits.note else {
      throw mistake(.bad(.note, found: String(source.characterCount(of: span))), at: span)
    }
    return source.text(span)
  }

  // MARK: Mistakes

  private func mistake(_ kind: RulesMistake.Kind, at span: SourceSpan) -> RulesMistake {
    RulesMistake(kind, at: source.position(of: span), length: source.characterCount(of: span))
  }

  /// Says that something stands here, which may stand once.
  private mutating func claim(_ name: String, at span: SourceSpan) throws(RulesMistake) {
    if let first = places[name] { throw mistake(.twice(name, first: first), at: span) }
    places[name] = source.position(of: span)
  }

  /// The value, or nil with its mistake kept.
  @discardableResult
  private mutating func keeping<Value>(
    _ work: (inout RulesAssembly) throws(RulesMistake) -> Value
  ) -> Value? {
    do throws(RulesMistake) {
      return try work(&self)
    } catch {
      mistakes.append(error)
      return nil
    }
  }
}
