// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "callcoach-benchmarks",
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0")
  ],
  targets: [
    // Measures programs over a pseudo-terminal.
    .executableTarget(name: "bench", dependencies: ["CPseudoTerminal"], swiftSettings: house),
    .target(name: "CPseudoTerminal"),
    // About the least that a Swift program with a database can do.
    .executableTarget(
      name: "emptystore", dependencies: [.product(name: "GRDB", package: "GRDB.swift")], swiftSettings: house),
  ]
)
