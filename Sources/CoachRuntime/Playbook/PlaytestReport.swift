public import CallScript
import Cells

/// Says what testing a playbook came to.
public struct PlaytestReport {
  /// What the written tests came to.
  public var tests: [PlaytestResult]
  /// The walk over every line; nil when none was asked for.
  public var walk: Walk?
  /// The random calls; nil when none were asked for.
  public var random: RandomCalls?
  private let path: String
  private let seed: UInt64

  /// Runs the tests of a playbook, and the walk and the random calls where they are asked for.
  public init(_ script: Script, path: String, walk: Bool, random: Int, seed: UInt64) {
    self.path = path
    self.seed = seed
    tests = PlaytestRun.run(script)
    self.walk = walk ? Walk(script) : nil
    self.random = random > 0 ? RandomCalls(count: random, seed: seed, script: script) : nil
  }

  /// Whether everything went as it should.
  public var isPassed: Bool {
    tests.allSatisfy { $0.failure == nil } && (walk?.unvisited.allSatisfy(\.reason.isExcused) ?? true)
      && (random?.failures.isEmpty ?? true)
  }

  // MARK: For reading

  /// One line a test, a line or a call that failed, and a closing count.
  public var lines: [String] {
    (tests.map(line) + walkLines + randomLines + [summary]).map { ScreenText($0).string }
  }

  private func line(_ result: PlaytestResult) -> String {
    guard let failure = result.failure else {
      return "ok    \(result.name) (\(counted(result.steps, "step")))"
    }
    return "\(place(failure.position)): failed: \(result.name): \(Self.sentence(failure.reason))"
  }

  private var walkLines: [String] {
    guard let walk else { return [] }
    return walk.unvisited.map { line in
      let verdict = line.reason.isExcused ? "not walked" : "failed"
      return "\(place(line.position)): \(verdict): \(line.line): \(Self.sentence(line.reason))"
    } + [
      "walk  \(counted(walk.visited, "line")) shown, \(walk.unvisited.count) not, \(counted(walk.filled, "message")) filled"
    ]
  }

  private var randomLines: [String] {
    guard let random else { return [] }
    let ends = random.outcomes.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    return random.failures.map { failure in
      "\(path): failed: random call \(failure.call) of seed \(seed): \(Self.sentence(failure.rule)) "
        + "after \(failure.events.joined(separator: " "))"
    } + [
      "random \(counted(random.calls, "call")), \(counted(random.events, "event")): "
        + ends.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
    ]
  }

  private var summary: String {
    let failed = tests.count { $0.failure != nil }
    return "\(counted(tests.count, "test")), \(failed) failed"
  }

  private func place(_ position: TextPosition) -> String { "\(path):\(position.line):\(position.column)" }

  private func counted(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }

  // MARK: For programs

  /// The results as one value.
  public var fields: FieldValue {
    var fields: [String: FieldValue] = [
      "file": .string(path), "passed": .bool(isPassed), "tests": .list(tests.map(Self.value)),
    ]
    if let walk {
      fields["walk"] = .object([
        "visited": .int(Int64(walk.visited)), "messages": .int(Int64(walk.filled)),
        "unvisited": .list(walk.unvisited.map(Self.value)),
      ])
    }
    if let random {
      let outcomes = random.outcomes.map { ($0.key.rawValue, FieldValue.int(Int64($0.value))) }
      fields["random"] = .object([
        "seed": .string(String(seed)), "calls": .int(Int64(random.calls)),
        "events": .int(Int64(random.events)),
        "outcomes": .object(Dictionary(uniqueKeysWithValues: outcomes)),
        "failures": .list(random.failures.map(Self.value)),
      ])
    }
    return .object(fields)
  }

  private static func value(_ result: PlaytestResult) -> FieldValue {
    var fields: [String: FieldValue] = [
      "name": .string(result.name), "line": .int(Int64(result.position.line)),
      "steps": .int(Int64(result.steps)), "passed": .bool(result.failure == nil),
    ]
    if let failure = result.failure {
      fields["failure"] = .object([
        "line": .int(Int64(failure.position.line)), "column": .int(Int64(failure.position.column)),
        "message": .string(sentence(failure.reason)),
      ])
    }
    return .object(fields)
  }

  private static func value(_ line: Walk.Unvisited) -> FieldValue {
    .object([
      "id": .string(line.line.rawValue), "line": .int(Int64(line.position.line)),
      "column": .int(Int64(line.position.column)), "excused": .bool(line.reason.isExcused),
      "message": .string(sentence(line.reason)),
    ])
  }

  private static func value(_ failure: RandomCalls.Failure) -> FieldValue {
    .object([
      "call": .int(Int64(failure.call)), "rule": .string(failure.rule.rawValue),
      "events": .list(failure.events.map { .string($0) }),
    ])
  }
}
