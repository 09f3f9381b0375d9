import Testing

/// Who may import whom. The compiler does not refuse a stray `import Foundation`; this list does.
private let allowed: [String: Set<String>] = [
  "CallScript": [],
  "Cells": [],
  "CoachApp": ["CallScript", "Cells"],
  "Store": system.union(["CallScript", "GRDB", "GRDBSQLite"]),
  "Exchange": ["CallScript"],
  "CursesTerminal": system.union(["Cells", "CNcurses", "CTerminalRescue"]),
  "CoachRuntime": system.union([
    "CEvents", "CallScript", "Cells", "CoachApp", "Exchange", "Store", "ShippedFiles",
  ]),
  "callcoach": system.union([
    "ArgumentParser", "CallScript", "Cells", "CoachApp", "CoachRuntime", "CursesTerminal", "Exchange",
    "Store",
  ]),
  "CEvents": [],
  "CTerminalRescue": [],
  "ShippedFiles": [],
]

/// What the rooms at the edge may use of the system. Darwin stands where Glibc does on another one.
private let system: Set<String> = ["Darwin", "Dispatch", "Foundation", "Glibc", "Synchronization"]

@Suite("The rooms")
struct ImportTests {
  private let checkout = Checkout()

  @Test("are all on the list of who may import whom")
  func listIsComplete() throws {
    #expect(try checkout.rooms() == allowed.keys.sorted())
  }

  @Test("import only what they may", arguments: allowed.keys.sorted())
  func importsAreAllowed(room: String) throws {
    let mayImport = try #require(allowed[room])
    for file in try checkout.swiftFiles(of: room) {
      for (line, module) in SourceText(try checkout.text(file)).imports where !mayImport.contains(module) {
        Issue.record("\(file):\(line): \(room) may not import \(module)")
      }
    }
  }

  @Test(
    "leave each outside library to one of them",
    arguments: [
      ("CNcurses", "CursesTerminal"), ("GRDB", "Store"), ("GRDBSQLite", "Store"),
      ("ArgumentParser", "callcoach"),
    ])
  func oneImporter(module: String, owner: String) {
    #expect(allowed.filter { $0.value.contains(module) }.map(\.key) == [owner])
  }

  @Test("stay free of Foundation and the C library where the coach thinks")
  func pureRooms() {
    for room in ["CallScript", "Cells", "CoachApp", "Exchange"] {
      #expect(allowed[room]?.isDisjoint(with: system) == true, "\(room) is a pure room")
    }
  }
}
