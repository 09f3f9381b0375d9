import CallScript
internal import GRDB

/// One row of an answer, read with care: a value of the wrong kind means a damaged file, never a trap.
struct Columns {
  private let row: Row
  /// A row is good only while its cursor lives.
  private let cursor: RowCursor

  /// A value as text.
  func text(_ index: Int) throws -> String {
    guard let value = String.fromDatabaseValue(row[index] as DatabaseValue) else { throw StoreError.damaged }
    return value
  }

  /// A value as text, or nil where there is none.
  func textIfAny(_ index: Int) throws -> String? { try isNull(index) ? nil : text(index) }

  /// A value as a whole number.
  func number(_ index: Int) throws -> Int64 {
    guard let value = Int64.fromDatabaseValue(row[index] as DatabaseValue) else { throw StoreError.damaged }
    return value
  }

  /// A value as a whole number, or nil where there is none.
  func numberIfAny(_ index: Int) throws -> Int64? { try isNull(index) ? nil : number(index) }

  /// A value as one of the cases of a type, by its raw value.
  func choice<Value: RawRepresentable>(_ index: Int, as type: Value.Type) throws -> Value
  where Value.RawValue == String {
    guard let value = Value(rawValue: try text(index)) else { throw StoreError.damaged }
    return value
  }

  /// A value as one of the cases of a type, or nil where there is none.
  func choiceIfAny<Value: RawRepresentable>(_ index: Int, as type: Value.Type) throws -> Value?
  where Value.RawValue == String {
    try isNull(index) ? nil : choice(index, as: type)
  }

  /// A value as a whole number within what can be: the gate for numbers that anything is reckoned with.
  private func number(_ index: Int, in range: ClosedRange<Int64>) throws -> Int64 {
    let value = try number(index)
    guard range.contains(value) else { throw StoreError.damaged }
    return value
  }

  /// A value as a moment.
  func instant(_ index: Int) throws -> Instant {
    Instant(milliseconds: try number(index, in: Plausible.instants))
  }

  /// A value as a moment, or nil where there is none.
  func instantIfAny(_ index: Int) throws -> Instant? { try isNull(index) ? nil : instant(index) }

  /// A value as a count.
  func count(_ index: Int) throws -> Int { Int(try number(index, in: Plausible.counts)) }

  /// A value as a day.
  func day(_ index: Int) throws -> CivilDate {
    CivilDate(dayNumber: Int(try number(index, in: Plausible.days)))
  }

  /// A value as a day, or nil where there is none.
  func dayIfAny(_ index: Int) throws -> CivilDate? { try isNull(index) ? nil : day(index) }

  /// A value as a number of days that something lasts.
  func length(_ index: Int) throws -> Int { Int(try number(index, in: Plausible.lengths)) }

  /// A value as seconds ahead of UTC.
  func offset(_ index: Int) throws -> Int { Int(try number(index, in: Plausible.offsets)) }

  /// A value as minutes, or nil where there are none.
  func minutesIfAny(_ index: Int) throws -> Int? {
    if isNull(index) { return nil }
    return Int(try number(index, in: Plausible.minutes))
  }

  /// A value in milliseconds as a span.
  func span(_ index: Int) throws -> Duration { .milliseconds(try number(index, in: Plausible.spans)) }

  /// A value as it is, to be written back.
  func value(_ index: Int) -> DatabaseValue { row[index] }

  private func isNull(_ index: Int) -> Bool { (row[index] as DatabaseValue).isNull }

  /// The rows of an answer, one at a time; its statement is kept prepared.
  static func fetch(_ db: Database, _ sql: String, _ arguments: StatementArguments = []) throws -> Answer {
    let statement = try db.cachedStatement(sql: sql)
    return Answer(cursor: try Row.fetchCursor(statement, arguments: arguments))
  }

  /// The rows of an answer as values.
  static func all<Value>(
    _ db: Database, _ sql: String, _ arguments: StatementArguments = [], _ make: (Columns) throws -> Value
  ) throws -> [Value] {
    let answer = try fetch(db, sql, arguments)
    var values: [Value] = []
    while let columns = try answer.next() { values.append(try make(columns)) }
    return values
  }

  /// The first row of an answer as a value; nil when there is none.
  static func first<Value>(
    _ db: Database, _ sql: String, _ arguments: StatementArguments = [], _ make: (Columns) throws -> Value
  ) throws -> Value? {
    try fetch(db, sql, arguments).next().map(make)
  }

  /// Rows on their way.
  struct Answer {
    fileprivate let cursor: RowCursor

    /// The next row; nil after the last.
    func next() throws -> Columns? { try cursor.next().map { Columns(row: $0, cursor: cursor) } }
  }
}

extension Database {
  /// Runs a change whose statement is kept prepared.
  func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// Runs a body in a transaction of its own.
  ///
  /// The `read` of GRDB switches `query_only` on and off around each question; SQLite then prepares every statement
  /// anew that it kept, which was half of the work of a start.
  func inOneTransaction<Answer>(
    _ kind: Database.TransactionKind, _ body: () throws -> Answer
  ) throws -> Answer {
    var answer: Answer?
    try inTransaction(kind) {
      answer = try body()
      return .commit
    }
    guard let answer else { throw StoreError.damaged }
    return answer
  }
}
