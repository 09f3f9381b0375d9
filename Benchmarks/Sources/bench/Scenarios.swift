import Foundation

/// The table of what is measured. The first row of the comparison is the bare curses program, the second the bare
/// database program; every figure is also shown as a multiple of theirs.
struct Scenarios {
  /// The bare curses program's name.
  static let floor = "C ncurses"
  /// The bare database program's name.
  static let emptyStore = "empty GRDB"

  private let options: Options
  private let scratch: Scratch
  private let callcoach: String
  private let folder: String

  /// Finds the programs.
  init(options: Options, scratch: Scratch) throws {
    self.options = options
    self.scratch = scratch
    callcoach = URL(fileURLWithPath: options.callcoach).standardizedFileURL.path
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    folder = URL(fileURLWithPath: own).deletingLastPathComponent().path
  }

  /// Those that the options name, or all.
  func chosen() throws -> [Scenario] {
    let all = try table()
    let chosen = all.filter { options.only.isEmpty || options.only.contains($0.name) }
    guard !chosen.isEmpty else {
      throw BenchFailure("--only names none of: \(all.map(\.name).joined(separator: ", "))")
    }
    return chosen
  }

  private func table() throws -> [Scenario] {
    [
      Scenario(
        name: Self.floor, command: ["\(folder)/floor"], ready: "entry 1 of 500",
        warmUp: [.init("j", shows: "entry 2 of 500")],
        keys: keys(20, "j") + keys(20, "k")),
      Scenario(
        name: Self.emptyStore, command: ["\(folder)/emptystore"], ready: "one row is committed"),
      Scenario(
        name: "callcoach home", command: [callcoach], preparation: [contact], ready: "callcoach",
        keys: [.down, .up]),
      Scenario(
        name: "callcoach call", command: [callcoach, "call", "Ann Hale"], preparation: [contact],
        ready: "Ann Hale",
        warmUp: [.init(" ", shows: "said")],
        keys: ["1", "u"]),
      Scenario(
        name: "less", command: ["/usr/bin/less", try longText()], ready: "line 23 ",
        warmUp: [.init("j", shows: "line 24 ")],
        keys: keys(20, "j") + keys(20, "k")),
      Scenario(
        name: "htop", command: ["/usr/bin/htop"], ready: "F1Help",
        keys: keys(5, .down) + keys(5, .up)),
    ]
  }

  private var contact: [String] { [callcoach, "contact", "add", "Ann Hale"] }

  private func keys(_ count: Int, _ key: Scenario.Key) -> [Scenario.Key] {
    Array(repeating: key, count: count)
  }

  private func longText() throws -> String {
    let lines = (1...10_000).map { "line \($0) of a text that is as wide as what a rep reads on the screen" }
    return try scratch.write(lines.joined(separator: "\n"), to: "long.txt")
  }
}
