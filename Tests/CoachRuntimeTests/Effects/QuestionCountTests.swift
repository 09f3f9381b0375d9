import CallScript
import CoachApp
import CoachTesting
import Foundation
import GRDB
import Testing

@testable import CoachRuntime
@testable import Store

/// Counts what is asked of the store instead of measuring time, which other work changes.
@Suite("Questions to the store")
struct QuestionCountTests {
  @Test("Home asks few, and as many after a thousand calls as after ten")
  func home() throws {
    let counts = try [10, 1000].map { calls in
      let desk = try Self.desk(calls: calls)
      _ = try desk.desk.home()
      return try desk.store.questions { _ = try desk.desk.home() }
    }
    #expect(counts[0] == counts[1])
    #expect(counts[0] <= 10, "\(counts)")
  }

  @Test("A call is prepared by few, and by as many after a thousand calls as after ten")
  func preparation() throws {
    let counts = try [10, 1000].map { calls in
      let desk = try Self.desk(calls: calls)
      let contact = Self.people[7]
      _ = try desk.desk.prepare(contact.id, purpose: .callBack, for: nil)
      return try desk.store.questions {
        _ = try desk.desk.callAsked(contact.displayName)
        _ = try desk.desk.prepare(contact.id, purpose: .callBack, for: nil)
      }
    }
    #expect(counts[0] == counts[1])
    #expect(counts[0] <= 20, "\(counts)")
  }

  @Test("A list of a hundred people asks as many as a list of one")
  func cards() throws {
    let desk = try Self.desk(calls: 10)
    let reader = HomeReader(store: desk.store, zones: ZoneTables())
    let now = SystemClock().stamp().utc
    let one = try desk.store.questions { _ = try reader.cards(of: [Self.people[0]], at: now) }
    let all = try desk.store.questions { _ = try reader.cards(of: Self.people, at: now) }
    #expect(one == all)
    #expect(all == 3)
  }

  @Test("What is asked together is asked of one state, and a change in between is refused")
  func together() throws {
    let desk = try Self.desk(calls: 0)
    let stray = Self.people[0].with { $0.id = ContactID("stray") }
    #expect(throws: StoreError.self) {
      try desk.store.together { () throws(StoreError) in try desk.store.add(stray) }
    }
    #expect(try desk.store.contact(stray.id) == nil)
    try desk.store.add(stray)
    #expect(try desk.store.together { () throws(StoreError) in try desk.store.contact(stray.id) } == stray)
  }

  private static let people = (0..<100).map { index in
    Contact(
      id: ContactID("person \(index)"),
      account: Account(id: AccountID("account \(index / 3)"), name: "Company \(index / 3)"),
      firstName: "Ann", lastName: "Nr \(index)", phone: "+49 30 \(1_000_000 + index)")
  }

  private static func desk(calls: Int) throws -> RealDesk {
    let desk = try RealDesk(people)
    // A thousand calls, each on the disk at once, would take seconds.
    try desk.store.queue.inDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    for index in 0..<calls {
      try desk.past(
        "call \(index)", to: people[index % 40], days: 1 + (calls - index) % 300, [.ended(.noAnswer)])
    }
    return desk
  }
}

extension Contact {
  fileprivate func with(_ change: (inout Contact) -> Void) -> Contact {
    var contact = self
    change(&contact)
    return contact
  }
}

extension Store {
  /// How many questions are asked while a body runs.
  fileprivate func questions(_ body: () throws -> Void) throws -> Int {
    final class Counter { var count = 0 }
    let counter = Counter()
    queue.inDatabase { db in
      db.trace(options: .statement) { event in
        if case .statement(let statement) = event, statement.sql.hasPrefix("SELECT") { counter.count += 1 }
      }
    }
    defer { queue.inDatabase { $0.trace(options: []) } }
    try body()
    return counter.count
  }
}
