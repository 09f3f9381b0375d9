import CallScript
internal import GRDB

/// What may stand in each column of whole numbers; a test holds it against the schema.
///
/// Reading asks for the same by `Columns`. This is for files from elsewhere, which are looked through before anything
/// in them is used.
enum NumberColumns {
  /// What a column holds.
  enum Kind {
    case instant, day, length, offset, minutes, count, span
    /// Yes or no.
    case flag
    /// The number of a row.
    case row

    /// What may stand there.
    var range: ClosedRange<Int64> {
      switch self {
      case .instant: Plausible.instants
      case .day: Plausible.days
      case .length: Plausible.lengths
      case .offset: Plausible.offsets
      case .minutes: Plausible.minutes
      case .count: Plausible.counts
      case .span: Plausible.spans
      case .flag: 0...1
      case .row: 0...Int64.max
      }
    }
  }

  /// Every column of whole numbers, by table.
  static let kinds: [String: [String: Kind]] = [
    "address": ["position": .count],
    "appointment": [
      "number": .row, "start": .instant, "minutes": .minutes, "sequence": .count, "cancelled": .flag,
    ],
    "challenge": ["started_on": .day, "days": .length, "stopped_on": .day],
    "contact": ["champion": .flag, "added_at": .instant, "last_session": .row],
    "draft": ["created_at": .instant, "changed_at": .instant, "exported_at": .instant],
    "event": ["session": .row, "seq": .count],
    "fact": ["number": .row, "day": .day],
    "happening": ["number": .row, "session": .row, "at": .instant, "offset": .offset],
    "import_batch": ["at": .instant, "added": .count, "changed": .count, "undone": .flag],
    "line_use": ["last_at": .instant, "count": .count],
    "next_move": ["due": .instant, "hot": .flag],
    "plan": ["valid_until": .instant, "is_waiting": .flag, "stale": .flag],
    "session": ["number": .row, "opened_at": .instant, "offset": .offset, "closed": .flag],
    "session_summary": [
      "session": .row, "version": .count, "answered_at": .instant, "ended_at": .instant, "reached": .flag,
      "agreed_at": .instant, "minutes": .minutes, "objections": .count, "second_efforts": .count,
      "reached_commitment": .flag, "talked": .span,
    ],
    "suppression": ["at": .instant],
  ]

  /// Refuses a file of today's form in which a number cannot be.
  static func check(_ db: Database) throws {
    for (table, columns) in kinds.sorted(by: { $0.key < $1.key }) {
      let conditions = columns.sorted(by: { $0.key < $1.key }).map { column, kind in
        "\"\(column)\" NOT BETWEEN \(kind.range.lowerBound) AND \(kind.range.upperBound)"
      }
      let sql = "SELECT 1 FROM \"\(table)\" WHERE \(conditions.joined(separator: " OR ")) LIMIT 1"
      if try Columns.first(db, sql, [], { _ in true }) != nil { throw StoreError.damaged }
    }
  }
}
