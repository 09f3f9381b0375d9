import CallScript
import Cells
import CoachRuntime
import Store

/// The way of commands to next moves: the desk that keeps their plans, by the rules and the playbook in force.
enum Planning {
  /// A desk on an open store.
  static func desk(_ store: Store) throws -> MoveDesk {
    let rules = try rules()
    return MoveDesk(store: store, clock: SystemClock(), zones: ZoneTables(), rules: { rules })
  }

  /// The rules in force: those of the file, and the figures that the playbook's header sets.
  static func rules() throws -> ConductRules {
    let folders = try DataFolder.folders()
    let found = RulesInForce.read(folders: folders)
    let rules = found.rules
    if let trouble = found.trouble { StandardError.print(ScreenText(trouble).string) }
    let own = try? PlaybookInForce.read(named: nil, in: folders)
    let playbook = own?.reading.playbook ?? PlaybookInForce.shipped().reading.playbook
    return playbook.map { rules.applying($0.header) } ?? rules
  }

  /// Runs a command that reads moves: it never keeps another program from writing, so that plans which are stale are
  /// made anew for it alone. `without` stands for a store that is not there yet.
  static func read(_ body: (Store, MoveDesk) throws -> Void, without: () throws -> Void) throws {
    try DataFolder.read { store in
      guard let store else { return try without() }
      try body(store, try desk(store))
    }
  }

  /// Runs a command that reads moves and keeps what it wrote of them elsewhere: where another program writes, it only
  /// reads. `without` stands for a store that is not there yet.
  static func keep(_ body: (Store, MoveDesk) throws -> Void, without: () throws -> Void) throws {
    var isThere = false
    try DataFolder.read { isThere = $0 != nil }
    guard isThere else { return try without() }
    try DataFolder.open { store in try body(store, try desk(store)) }
  }

  /// Runs a command that changes what is planned.
  static func write(_ body: (Store, MoveDesk) throws -> Void) throws {
    try DataFolder.write { store in try body(store, try desk(store)) }
  }
}
