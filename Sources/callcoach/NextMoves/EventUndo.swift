import ArgumentParser
import CallScript
import CoachRuntime
import Store

/// `callcoach event undo [ID]`: takes back what was noted.
struct EventUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back what was noted last with event, done, defer or drop, or what is named.",
    usage: """
      callcoach event undo
      callcoach event undo 01J8ZQ
      """)

  /// How many of the last events are looked at where none is named.
  private static let depth = 500

  @Flag(help: "Print a JSON object.")
  var json = false
  @Argument(help: "The event's identifier, or the beginning of it; the last one when left out.")
  var id: String?

  func run() throws {
    try Planning.write { store, desk in
      let event = try find(in: store)
      guard let contact = try store.contact(event.contact) else {
        throw StoreError.noSuchContact(event.contact.rawValue)
      }
      try EventNoting(store: store, desk: desk, json: json).note([.undone(event.id)], about: contact)
    }
  }

  /// The event that is meant, among those that stand.
  private func find(in store: Store) throws -> LaterEvent {
    let events = try store.latestEvents(limit: id == nil ? Self.depth : -1)
    let undone = Set(events.compactMap { if case .undone(let id) = $0.kind { id } else { nil } })
    let standing = events.filter { event in
      if case .undone = event.kind { return false }
      return !undone.contains(event.id)
    }
    guard let id else {
      guard let last = standing.first else {
        throw DataExit.complain("There is nothing to take back.", DataExit.noInput)
      }
      return last
    }
    let found = standing.filter { $0.id.rawValue.hasPrefix(id.uppercased()) }
    guard let first = found.first else {
      throw DataExit.complain("There is nothing to take back under “\(id)”.", DataExit.noInput)
    }
    guard found.count == 1 else {
      throw DataExit.complain("“\(id)” begins several; write more of it.", DataExit.usage)
    }
    return first
  }
}
