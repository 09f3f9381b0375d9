import Foundation

/// A folder for the run: one prepared HOME for each scenario, and a copy of it for each start.
final class Scratch {
  private let folder: URL
  private var copies = 0
  private var ready: Set<String> = []

  /// Makes the folder.
  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("callcoach-bench-\(getpid())", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Removes the folder.
  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Writes a text file and returns its full path.
  func write(_ text: String, to name: String) throws -> String {
    let file = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// The HOME of which every start of the scenario gets a copy; made on the first call.
  func preparedHome(of scenario: Scenario) throws -> String {
    let home = folder.appendingPathComponent("prepared " + (scenario.home ?? scenario.name))
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    return home.path
  }

  /// Fills the HOME of a scenario, unless another has done so.
  func prepare(_ scenario: Scenario) throws {
    guard ready.insert(scenario.home ?? scenario.name).inserted else { return }
    let home = try preparedHome(of: scenario)
    for (path, text) in scenario.files {
      let file = URL(fileURLWithPath: home).appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    for command in scenario.preparation {
      try Child.run(command, environment: CleanEnvironment.with(home: home, adding: scenario.environment))
    }
  }

  /// A fresh copy of the prepared HOME.
  func freshHome(of scenario: Scenario) throws -> String {
    copies += 1
    let home = folder.appendingPathComponent("home \(copies)").path
    try FileManager.default.copyItem(atPath: try preparedHome(of: scenario), toPath: home)
    return home
  }

  /// Removes a copy.
  func discard(home: String) { try? FileManager.default.removeItem(atPath: home) }
}
