// swift-tools-version: 6.2
import PackageDescription

/// The rules every Swift target is compiled under; CI turns warnings into errors (`CALLCOACH_STRICT=1`).
let house: [SwiftSetting] = {
  var settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
  if Context.environment["CALLCOACH_STRICT"] == "1" {
    settings.append(.treatAllWarnings(as: .error))
  }
  return settings
}()

/// Declares a library room; it may import only what it names here.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

/// Declares the tests of one room.
func tests(_ name: String, of dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + ["CoachTesting"], exclude: exclude,
    swiftSettings: house)
}

let package = Package(
  name: "callcoach",
  products: [.executable(name: "callcoach", targets: ["callcoach"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CNcurses", path: "Modules/CNcurses", providers: [.apt(["libncurses-dev"])]),
    .target(
      name: "ShippedFiles", exclude: ["data"],
      cSettings: [.headerSearchPath(".")]),

    room("CallScript"),
    room("Cells"),
    room("CoachApp", ["CallScript", "Cells"]),
    room(
      "Store",
      [
        "CallScript", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    room("Exchange", ["CallScript"]),
    room("CursesTerminal", ["Cells", "CNcurses", "CTerminalRescue"]),
    .target(name: "CTerminalRescue"),
    .target(name: "CEvents"),
    room(
      "CoachRuntime", ["CallScript", "Cells", "CoachApp", "Exchange", "Store", "ShippedFiles", "CEvents"]),
    .executableTarget(
      name: "callcoach",
      dependencies: [
        "CallScript", "Cells", "CoachApp", "CoachRuntime", "CursesTerminal", "Exchange", "Store",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    .target(
      name: "CoachTesting", dependencies: ["CallScript", "Cells", "CoachApp"],
      path: "Tests/Support/CoachTesting", swiftSettings: house),
    .target(
      name: "TerminalTesting", dependencies: ["Cells"], path: "Tests/Support/TerminalTesting",
      swiftSettings: house),
    tests("CallScript", of: ["CallScript"], exclude: ["Phones/samples.tsv"]),
    tests("Cells", of: ["Cells"]),
    tests("CoachApp", of: ["CoachApp", "CallScript", "Cells"], exclude: ["Snapshots"]),
    tests("Exchange", of: ["Exchange", "CallScript"]),
    tests("Store", of: ["Store", "CallScript"]),
    tests("CursesTerminal", of: ["CursesTerminal", "Cells", "TerminalTesting"]),
    tests(
      "CoachRuntime",
      of: [
        "CoachRuntime", "CoachApp", "Exchange", "Store", "CallScript", "Cells",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests("Architecture", of: []),
    tests("EndToEnd", of: ["TerminalTesting"]),
  ]
)
