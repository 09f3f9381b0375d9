import Foundation

/// The table of what is measured. Every figure is also shown as a multiple of that of a bare curses program, of a bare
/// database program, and of a program for the terminal with a database.
struct Scenarios {
  /// The bare curses program's name.
  static let floor = "C ncurses"
  /// The bare database program's name.
  static let emptyStore = "empty GRDB"
  /// The name of the reader of news, which keeps them in SQLite.
  static let newsboat = "newsboat"
  /// What figures are compared with.
  static let peers = [floor, emptyStore, newsboat]

  private let options: Options
  private let scratch: Scratch
  private let callcoach: String
  private let storeMaker: String
  private let folder: String
  private let clock: [String: String]

  /// Finds the programs.
  init(options: Options, scratch: Scratch) throws {
    self.options = options
    self.scratch = scratch
    callcoach = URL(fileURLWithPath: options.callcoach).standardizedFileURL.path
    storeMaker = URL(fileURLWithPath: options.storeMaker).standardizedFileURL.path
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    folder = URL(fileURLWithPath: own).deletingLastPathComponent().path
    clock = try ChosenClock(library: folder + "/chosen_clock.so").environment
  }

  /// Those that the options name, or all.
  func chosen() throws -> [Scenario] {
    let all = options.measuresGrowth ? growth() : try table()
    let chosen = all.filter { options.only.isEmpty || options.only.contains($0.name) }
    guard !chosen.isEmpty else {
      throw BenchFailure("--only names none of: \(all.map(\.name).joined(separator: ", "))")
    }
    return chosen.map { scenario in
      var scenario = scenario
      scenario.environment.merge(clock) { own, _ in own }
      return scenario
    }
  }

  private func table() throws -> [Scenario] {
    [
      Scenario(
        name: Self.floor, command: ["\(folder)/floor"], ready: "entry 1 of 500",
        warmUp: [.init("j", shows: "entry 2 of 500")],
        keys: keys(20, "j") + keys(20, "k")),
      Scenario(
        name: Self.emptyStore, command: ["\(folder)/emptystore"], ready: "one row is committed"),
      try newsboat(),
      Scenario(
        name: "callcoach home", command: [callcoach], home: "500 contacts",
        preparation: [store(contacts: 500, calls: 0)], ready: "Ann Hale",
        warmUp: [.init(.down, shows: "Bea Hale")], keys: [.up, .down]),
      Scenario(
        name: "callcoach call", command: [callcoach, "call", "Ann Hale"], home: "500 contacts",
        preparation: [store(contacts: 500, calls: 0)], ready: "ringing", warmUp: Self.intoTheCall,
        keys: ["1", "u"]),
      Scenario(
        name: "less", command: ["/usr/bin/less", try longText()], ready: "line 35 ",
        warmUp: [.init("j", shows: "line 36 ")],
        keys: keys(20, "j") + keys(20, "k")),
      Scenario(
        name: "htop", command: ["/usr/bin/htop"], ready: "F1Help",
        keys: keys(5, .down) + keys(5, .up)),
    ]
  }

  /// The same screens and commands after more and more calls. Nobody who is rung was ever called.
  private func growth() -> [Scenario] {
    [0, 5_000, 50_000].flatMap { calls in
      let home = "\(calls) calls"
      let preparation = [store(contacts: 100_000, calls: calls)]
      return [
        Scenario(
          name: "home, \(home)", command: [callcoach], home: home, preparation: preparation, isLarge: true,
          base: "home, 0 calls", ready: "commands", keys: [.down, .up]),
        Scenario(
          name: "call, \(home)", command: [callcoach, "call", "Gus Hale"], home: home,
          preparation: preparation,
          isLarge: true, base: "call, 0 calls", ready: "ringing", warmUp: Self.intoTheCall,
          keys: ["1", "u"]),
        Scenario(
          name: "log, \(home)", command: [callcoach, "log", "--since", "2020-01-01"], home: home,
          preparation: preparation, isLarge: true, endsByItself: true, base: "log, 0 calls"),
      ]
    }
  }

  /// The line is answered and the opening is said; in the times of the call the person is at work. A mark comes between:
  /// one key twice, faster than a hand presses it, counts as held.
  private static let intoTheCall: [Scenario.Step] = [
    .init(" ", shows: "saved"), .init("b", shows: "Marked"), .init(" ", shows: "wait"),
  ]

  private func store(contacts: Int, calls: Int) -> [String] {
    [
      "/usr/bin/python3", storeMaker, "--callcoach", callcoach, "--contacts", "\(contacts)", "--calls",
      "\(calls)",
    ]
  }

  /// Newsboat with one feed of 500 articles, read from a file once: nothing is asked of a network.
  private func newsboat() throws -> Scenario {
    let items = (0..<500).map { index in
      """
      <item><title>\(index) news of the day, as long as a line of it is</title><guid>\(index)</guid>\
      <link>http://example.org/\(index)</link><description>What was said about it.</description></item>
      """
    }
    let feed = try scratch.write(
      """
      <?xml version='1.0'?><rss version='2.0'><channel><title>feed</title><link>http://example.org/</link>\
      <description>News.</description>\(items.joined())</channel></rss>
      """, to: "feed.xml")
    return Scenario(
      name: Self.newsboat, command: ["/usr/bin/newsboat"],
      files: [
        ".newsboat/urls": "file://\(feed)\n",
        ".newsboat/config": "refresh-on-startup no\nauto-reload no\nconfirm-exit no\n",
      ], preparation: [["/usr/bin/newsboat", "-x", "reload"]], ready: "(500/500)",
      warmUp: [.init("\r", shows: "Articles in feed")], keys: keys(20, .down) + keys(20, .up))
  }

  private func keys(_ count: Int, _ key: Scenario.Key) -> [Scenario.Key] {
    Array(repeating: key, count: count)
  }

  private func longText() throws -> String {
    let lines = (1...10_000).map { "line \($0) of a text that is as wide as what a rep reads on the screen" }
    return try scratch.write(lines.joined(separator: "\n"), to: "long.txt")
  }
}
