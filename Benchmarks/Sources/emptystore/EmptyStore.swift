import Foundation
import GRDB

/// About the least that a Swift program with a database can do: it opens one in its HOME, commits one row, says so,
/// and waits for the end of its input.
@main
enum EmptyStore {
  static func main() throws {
    let home = ProcessInfo.processInfo.environment["HOME"] ?? "."
    var settings = Configuration()
    settings.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    let pool = try DatabasePool(path: home + "/empty.sqlite", configuration: settings)
    try pool.write { database in
      try database.execute(sql: "CREATE TABLE IF NOT EXISTS row (text TEXT NOT NULL)")
      try database.execute(sql: "INSERT INTO row (text) VALUES (?)", arguments: ["one"])
    }
    print("one row is committed")
    fflush(nil)
    while readLine() != nil {}
  }
}
