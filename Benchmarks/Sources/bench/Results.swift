import Foundation

/// Everything that was measured.
struct Results: Codable {
  /// What was asked for.
  let options: Options
  /// The scenarios' names, in their order.
  let names: [String]
  /// The scenarios of whose figures those of others are shown as multiples, by the others' names.
  let bases: [String: [String]]
  /// When the run began, UTC.
  let date: String
  /// The kernel and the processor.
  let machine: String
  /// The rounds of each scenario.
  private(set) var rounds: [String: [Round]] = [:]

  /// Begins without any rounds.
  init(options: Options, scenarios: [Scenario]) {
    self.options = options
    names = scenarios.map(\.name)
    bases = Dictionary(
      scenarios.map { ($0.name, $0.base.map { [$0] } ?? Scenarios.peers) },
      uniquingKeysWith: { first, _ in first })
    date = Date().formatted(.iso8601)
    machine = Self.describeMachine()
  }

  /// Fills the HOME that the starts are copied from, and starts the program once uncounted, so that its files
  /// are in the page cache.
  mutating func prepare(_ scenario: Scenario, _ scratch: Scratch) throws {
    try scratch.prepare(scenario)
    if scenario.endsByItself { return }
    var once = options
    once.starts = 1
    _ = try Measurement(scenario: scenario, options: once, scratch: scratch).screenAfterWarmUp()
  }

  /// Adds a round.
  mutating func add(_ round: Round, to name: String) { rounds[name, default: []].append(round) }

  /// A figure of a scenario over all rounds.
  func spread(_ figure: Figure, of name: String) -> Spread? {
    Spread((rounds[name] ?? []).compactMap(figure.value))
  }

  /// All rounds and the spreads, for a machine to read.
  func json() throws -> Data {
    struct Document: Codable {
      let measured: Results
      let figures: [String: [String: Spread]]
    }
    var figures: [String: [String: Spread]] = [:]
    for figure in Figure.allCases {
      for name in names { figures[figure.rawValue, default: [:]][name] = spread(figure, of: name) }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return try encoder.encode(Document(measured: self, figures: figures))
  }

  private static func describeMachine() -> String {
    let text = { (path: String) in
      String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
    let model = text("/proc/cpuinfo").split(separator: "\n").first { $0.hasPrefix("model name") }
    let processor = model?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
    let kernel = text("/proc/sys/kernel/osrelease").trimmingCharacters(in: .newlines)
    let count = ProcessInfo.processInfo.processorCount
    return "Linux \(kernel), \(count) x \(processor ?? "processor of unknown name")"
  }
}
