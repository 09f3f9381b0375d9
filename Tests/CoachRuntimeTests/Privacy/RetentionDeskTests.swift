import CallScript
import CoachApp
import Foundation
import Store
import Testing

@testable import CoachRuntime

struct RetentionDeskTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
  private static let start = Instant(milliseconds: 1_790_000_000_000)

  /// Runs a test on a store with an old person and one from today.
  private func with(limit: Int?, _ body: (Store, inout [AppAction]) throws -> Void) throws {
    let store = try Store.open(at: folder)
    defer {
      store.close()
      try? FileManager.default.removeItem(atPath: folder)
    }
    for (name, added) in [("Old", Self.start), ("New", Self.start + .seconds(86_400 * 40))] {
      try store.save(
        Store.ContactDetails(contact: Contact(id: ContactID("01\(name)"), firstName: name), addedAt: added))
    }
    try store.setRetentionLimit(limit)
    var told: [AppAction] = []
    try body(store, &told)
  }

  private func run(_ store: Store, days: Int, _ told: inout [AppAction]) throws -> Bool {
    var actions: [AppAction] = []
    let isDone = try RetentionDesk(store: store, now: Self.start + .seconds(86_400 * days)).run {
      actions.append($0)
    }
    told = actions
    return isDone
  }

  @Test("What is older than the limit goes at the start, after its number was told without a name")
  func applied() throws {
    try with(limit: 30) { store, told in
      let isDone = try run(store, days: 41, &told)
      #expect(isDone)
      #expect(told == [.told("Older than 30 days: 1 person. Deleting.")])
      #expect(try store.contacts().map(\.firstName) == ["New"])
      #expect(try store.setting("erasing") != nil)
      try store.tidyIfNeeded()
      #expect(try store.setting("erasing") == nil)
      let isDoneAgain = try run(store, days: 41, &told)
      #expect(!isDoneAgain)
      #expect(told.isEmpty)
    }
  }

  @Test("Without a limit nothing goes and nothing is told")
  func noLimit() throws {
    try with(limit: nil) { store, told in
      let isDone = try run(store, days: 5000, &told)
      #expect(!isDone)
      #expect(told.isEmpty)
    }
  }

  @Test("With a clock that cannot be right nothing goes, and it is told", arguments: [39, 5000])
  func wrongClock(days: Int) throws {
    try with(limit: 30) { store, told in
      let isDone = try run(store, days: days, &told)
      #expect(!isDone)
      #expect(told.count == 1)
      #expect(try store.contacts().count == 2)
    }
  }
}
