/// What clocks may show where somebody is: one zone, or several of which it is not known which one holds.
public struct LocalClocks: Hashable, Sendable {
  /// The zones; none where nothing is known.
  public var tables: [ZoneTable]

  /// Coordinated Universal Time alone.
  public static let utc = LocalClocks([.utc])
  /// Nothing is known.
  public static let unknown = LocalClocks([])

  /// Takes the zones of which one holds.
  public init(_ tables: [ZoneTable]) { self.tables = tables }
  /// Takes the zone that holds; nil means that none is known.
  public init(_ zone: ZoneTable?) { tables = zone.map { [$0] } ?? [] }

  /// The zone, where it is known which one holds.
  public var only: ZoneTable? { tables.count == 1 ? tables[0] : nil }

  /// The zone farthest west: a morning there is no sooner than a morning in the others; nil where nothing is known.
  public var westernmost: ZoneTable? { tables.min { $0.initialOffset < $1.initialOffset } }
}
