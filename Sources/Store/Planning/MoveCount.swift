public import CallScript
internal import GRDB

extension Store {
  /// How many moves are due by a moment, as they were planned last; never of somebody who asked not to be contacted.
  public func moveCount(dueBy end: Instant) throws(StoreError) -> Int {
    try read { db in
      try Columns.first(
        db,
        """
        SELECT count(*) FROM next_move AS n JOIN contact AS c ON c.id = n.contact
        WHERE n.due <= ? AND \(Suppressions.isOpen)
        """, [end.milliseconds]
      ) { try $0.count(0) } ?? 0
    }
  }
}
