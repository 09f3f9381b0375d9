public import CallScript
internal import GRDB

extension Store {
  /// How many moves are due by a moment, as they were planned last; never of somebody who asked not to be contacted.
  ///
  /// All are counted in an index, and those few taken off whom a request covers: thousands cost some milliseconds.
  public func moveCount(dueBy end: Instant) throws(StoreError) -> Int {
    try read { db in
      try Columns.first(
        db,
        """
        SELECT (SELECT count(*) FROM next_move WHERE hot IN (0, 1) AND due <= :end)
          - (SELECT count(*) FROM next_move WHERE due <= :end AND contact IN (
            \(Suppressions.closed)))
        """, ["end": end.milliseconds]
      ) { try $0.count(0) } ?? 0
    }
  }
}
