public import CallScript
import Foundation
import Synchronization

/// Makes zone tables of the system's time zone data; each is made once.
public final class ZoneTables: Sendable {
  private let made = Mutex<[String: ZoneTable]>([:])

  /// Makes an empty collection.
  public init() {}

  /// The rules of an IANA zone around a moment, or nil when the system knows no such zone.
  public func table(named identifier: String, around now: Instant) -> ZoneTable? {
    if identifier.isEmpty { return nil }
    if let table = made.withLock({ $0[identifier] }) { return table }
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    let table = Self.table(of: zone, named: identifier, around: now)
    made.withLock { $0[identifier] = table }
    return table
  }

  /// What clocks may show where a person is: the zone that is known, else those of their region.
  public func clocks(of contact: Contact, around now: Instant) -> LocalClocks {
    if let known = table(named: contact.zone, around: now) { return LocalClocks([known]) }
    return LocalClocks(RegionZones.names(of: contact.region).compactMap { table(named: $0, around: now) })
  }

  /// The rules of the rep's own zone around a moment.
  public func local(around now: Instant) -> ZoneTable {
    Self.table(of: .current, named: TimeZone.current.identifier, around: now)
  }

  /// The offsets from a year before to three years after a moment.
  private static func table(of zone: TimeZone, named identifier: String, around now: Instant) -> ZoneTable {
    let year: TimeInterval = 366 * 86_400
    let middle = Date(timeIntervalSince1970: TimeInterval(now.milliseconds) / 1000)
    let end = middle.addingTimeInterval(3 * year)
    var moment = middle.addingTimeInterval(-year)
    let initial = zone.secondsFromGMT(for: moment)
    var transitions: [ZoneTable.Transition] = []
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next < end, next > moment {
      transitions.append(
        ZoneTable.Transition(
          from: Instant(milliseconds: Int64(next.timeIntervalSince1970 * 1000)),
          offset: zone.secondsFromGMT(for: next.addingTimeInterval(1))))
      moment = next
    }
    return ZoneTable(identifier: identifier, initialOffset: initial, transitions: transitions)
  }
}
