internal import GRDB
internal import GRDBSQLite

/// Ends what SQLite works on for far longer than a file of its size can ask for, so that no file makes the program
/// hang. What is ended fails as damage.
final class WorkLimit {
  /// How many steps of SQLite's machine lie between two looks.
  private static let stride: Int32 = 10_000
  /// The looks that every work may take: some seconds.
  private static let base = 20_000
  /// The bytes of a file for which one more look is granted; a row of some ten bytes takes about a hundred steps.
  private static let bytesPerLook: Int64 = 200

  private var left: Int

  private init(bytes: Int64) { left = Self.base + Int(clamping: max(0, bytes) / Self.bytesPerLook) }

  private func goesOn() -> Bool {
    left -= 1
    return left > 0
  }

  /// Runs work on a file of so many bytes.
  static func run<Answer>(_ db: Database, bytes: Int64, _ body: () throws -> Answer) rethrows -> Answer {
    let limit = WorkLimit(bytes: bytes)
    let connection = db.sqliteConnection
    sqlite3_progress_handler(
      connection, stride,
      { context in
        guard let context else { return 0 }
        return Unmanaged<WorkLimit>.fromOpaque(context).takeUnretainedValue().goesOn() ? 0 : 1
      }, Unmanaged.passUnretained(limit).toOpaque())
    defer { sqlite3_progress_handler(connection, 0, nil, nil) }
    return try withExtendedLifetime(limit, body)
  }
}
