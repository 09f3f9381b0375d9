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
        name: "callcoach home", command: [callcoach], preparation: people, ready: "Ann Hale",
        warmUp: [.init(.down, shows: "Bea Holm")], keys: [.up, .down]),
      Scenario(
        name: "callcoach call", command: [callcoach, "call", "Ann Hale"], preparation: people,
        ready: "ringing",
        warmUp: [.init(" ", shows: "saved"), .init(" ", shows: "wait")],
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

  /// Two people in a zone where it is noon or a little after, so that no reason is asked for before the ring.
  private var people: [[String]] {
    let hour = Int(Date().timeIntervalSince1970) / 3600 % 24
    let ahead = 13 - hour
    // In these names the sign is turned round: Etc/GMT-3 is three hours ahead of Greenwich.
    let zone = ahead == 0 ? "UTC" : "Etc/GMT\(ahead > 0 ? "-" : "+")\(abs(ahead))"
    return [("Ann", "Hale"), ("Bea", "Holm")].map { first, last in
      [
        callcoach, "contact", "add", "--first", first, "--last", last, "--company", "\(last) & Son",
        "--role", "Ops director", "--phone", "+49 30 1234567", "--zone", zone,
      ]
    }
  }

  private func keys(_ count: Int, _ key: Scenario.Key) -> [Scenario.Key] {
    Array(repeating: key, count: count)
  }

  private func longText() throws -> String {
    let lines = (1...10_000).map { "line \($0) of a text that is as wide as what a rep reads on the screen" }
    return try scratch.write(lines.joined(separator: "\n"), to: "long.txt")
  }
}
