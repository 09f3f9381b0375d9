/// Where a table begins: what separates its cells, which row names its columns, and where the first row stands.
struct TableHead {
  /// What stands between two cells.
  let separator: UInt8
  /// The names of the columns.
  let names: [String]
  /// The line of the header.
  let line: Int
  /// The byte behind the header.
  let end: Int
  /// The line behind the header.
  let endLine: Int

  /// How many rows are looked at: files of LinkedIn have three lines before the header.
  private static let rows = 20
  private static let separators: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), ASCII.tab, UInt8(ascii: "|"),
  ]

  /// Looks for the row with the most names that are known, cut by each separator, first among those that name a name or a
  /// company: a row of data may hold words such as `Phone` and `Email` too. Where none is known it is the first row that
  /// holds something, cut by the separator that makes the most cells of it.
  static func find(in bytes: [UInt8]) throws(ContactsFileError) -> TableHead {
    var best: (head: TableHead, known: Known)?
    var failure: ContactsFileError?
    for separator in declared(in: bytes).map({ [$0] }) ?? separators {
      do throws(ContactsFileError) {
        guard let found = try candidate(in: bytes, separator: separator) else { continue }
        if let old = best, !isBetter(found, than: old) { continue }
        best = found
      } catch {
        if failure == nil { failure = error }
      }
    }
    if let best, best.known.count > 0 || failure == nil { return best.head }
    throw failure ?? .empty
  }

  /// How much of a row is known as names of columns.
  private struct Known: Comparable {
    var hasName: Bool
    var count: Int

    init(_ mapping: ColumnMapping) {
      hasName = mapping.hasName
      count = mapping.recognised
    }

    static func < (first: Known, second: Known) -> Bool {
      (first.hasName ? 1 : 0, first.count) < (second.hasName ? 1 : 0, second.count)
    }
  }

  private static func isBetter(
    _ new: (head: TableHead, known: Known), than old: (head: TableHead, known: Known)
  ) -> Bool {
    (new.known, new.head.names.count) > (old.known, old.head.names.count)
  }

  /// What Excel's line `sep=;` says.
  private static func declared(in bytes: [UInt8]) -> UInt8? {
    guard ASCII.begins(bytes[...], "sep="), bytes.count > 5, ASCII.isBreak(bytes[5]) else {
      return nil
    }
    return bytes[4] < 0x80 && bytes[4] != ASCII.quote ? bytes[4] : nil
  }

  private static func candidate(
    in bytes: [UInt8], separator: UInt8
  ) throws(ContactsFileError) -> (head: TableHead, known: Known)? {
    var reader = TableReader(bytes, separator: separator)
    var row = TableRow()
    var best: (head: TableHead, known: Known)?
    for _ in 0..<rows {
      do throws(ContactsFileError) {
        guard try reader.next(into: &row) else { break }
      } catch {
        if best == nil { throw error }
        break
      }
      if row.isBlank { continue }
      let names = row.cells.map(reader.text)
      if best == nil, ASCII.begins(Array(names[0].utf8)[...], "sep=") { continue }
      let known = Known(ColumnMapping(header: names))
      if let best, known <= best.known { continue }
      let head = TableHead(
        separator: separator, names: names, line: row.line, end: reader.place, endLine: reader.line)
      best = (head, known)
    }
    return best
  }
}
