import Foundation

/// One scenario in one round.
struct Measurement {
  let scenario: Scenario
  let options: Options
  let scratch: Scratch

  /// A burst of output is over when nothing came for 30 ms.
  private static let quiet: UInt64 = 30_000_000
  /// A program that never is quiet is cut here.
  private static let cap: UInt64 = 400_000_000
  /// How long content may take to appear.
  private static let patience: UInt64 = 10_000_000_000

  /// Starts the program as often as asked, and lets the last start go on to the keys and the idle watch.
  func round() throws -> Round {
    var round = Round()
    let shared = scenario.isLarge ? try scratch.freshHome(of: scenario) : nil
    defer { if let shared { scratch.discard(home: shared) } }
    for start in 1...options.starts {
      if scenario.endsByItself {
        round.content.append(try timeToEnd(in: shared))
        continue
      }
      try withProgram(in: shared) { terminal, contentAt in
        round.content.append(Double(contentAt - terminal.startedAt) / 1e6)
        if start == options.starts { try measure(terminal, into: &round) }
      }
    }
    return round
  }

  /// The screen that the keys are measured on.
  func screenAfterWarmUp() throws -> String {
    var text = ""
    try withProgram(in: nil) { terminal, _ in
      _ = try terminal.readUntilQuiet(firstWithin: Self.quiet, quiet: Self.quiet, atMost: Self.cap)
      try warmUp(terminal)
      text = terminal.screen.text
    }
    return text
  }

  /// Milliseconds until a command has ended.
  private func timeToEnd(in shared: String?) throws -> Double {
    let home = try shared ?? scratch.freshHome(of: scenario)
    defer { if shared == nil { scratch.discard(home: home) } }
    let begin = MonotonicClock.now()
    try Child.run(
      scenario.command, environment: CleanEnvironment.with(home: home, adding: scenario.environment))
    return Double(MonotonicClock.now() - begin) / 1e6
  }

  /// Runs the program in a HOME that is given, or in a copy of its own.
  private func withProgram(
    in shared: String?, _ body: (PseudoTerminal, _ contentAt: UInt64) throws -> Void
  ) throws {
    let home = try shared ?? scratch.freshHome(of: scenario)
    defer { if shared == nil { scratch.discard(home: home) } }
    let terminal = try PseudoTerminal(
      scenario.command, environment: CleanEnvironment.with(home: home, adding: scenario.environment),
      columns: options.columns, rows: options.rows)
    defer { terminal.end() }
    try body(terminal, try wait(terminal, shows: scenario.ready))
  }

  /// Waits for a text on the screen; the instant at which the chunk was there that brought it.
  private func wait(_ terminal: PseudoTerminal, shows text: String) throws -> UInt64 {
    let deadline = MonotonicClock.now() + Self.patience
    do {
      while MonotonicClock.now() < deadline {
        guard let chunk = try terminal.nextChunk(within: Self.patience) else { break }
        if terminal.screen.text.contains(text) { return chunk.at }
      }
    } catch let failure as BenchFailure {
      throw BenchFailure("\(scenario.name): \(failure). The screen:\n\(terminal.screen.text)")
    }
    throw BenchFailure("\(scenario.name) never showed “\(text)”. The screen:\n\(terminal.screen.text)")
  }

  private func measure(_ terminal: PseudoTerminal, into round: inout Round) throws {
    _ = try terminal.readUntilQuiet(firstWithin: Self.quiet * 10, quiet: Self.quiet * 10, atMost: Self.cap)
    try warmUp(terminal)
    let meter = ProcessMeter(process: terminal.process)
    if !scenario.keys.isEmpty { try measureKeys(terminal, meter, into: &round) }
    round.residentMemory = Double(try meter.residentMemory()) / 1_024
    try measureIdle(terminal, meter, into: &round)
  }

  private func warmUp(_ terminal: PseudoTerminal) throws {
    for step in scenario.warmUp {
      try press(step.key, on: terminal)
      if !terminal.screen.text.contains(step.shows) { _ = try wait(terminal, shows: step.shows) }
      _ = try terminal.readUntilQuiet(firstWithin: Self.quiet, quiet: Self.quiet, atMost: Self.cap)
    }
  }

  private func measureKeys(_ terminal: PseudoTerminal, _ meter: ProcessMeter, into round: inout Round) throws
  {
    let before = try meter.processorTime()
    for index in 0..<options.keys {
      // A random gap, so that a program on a timer cannot fall in step; what comes in it belongs to no key.
      try passTime(UInt64.random(in: 10_000_000...50_000_000), terminal)
      let pressedAt = MonotonicClock.now()
      try press(scenario.keys[index % scenario.keys.count], on: terminal)
      let burst = try terminal.readUntilQuiet(firstWithin: Self.cap, quiet: Self.quiet, atMost: Self.cap)
      if let burst {
        round.keyToLast.append(Double(burst.lastAt - pressedAt) / 1e6)
        round.bytes.append(Double(burst.count))
      } else {
        round.unanswered += 1
      }
    }
    round.processorTime = Double(try meter.processorTime() - before) / 1e3 / Double(options.keys)
  }

  private func measureIdle(_ terminal: PseudoTerminal, _ meter: ProcessMeter, into round: inout Round) throws
  {
    try passTime(500_000_000, terminal)
    let before = try meter.voluntarySwitches()
    try passTime(UInt64(options.idleSeconds * 1e9), terminal)
    round.wakeUps = Double(try meter.voluntarySwitches() - before) / options.idleSeconds
  }

  private func press(_ key: Scenario.Key, on terminal: PseudoTerminal) throws {
    try terminal.send(key.bytes(applicationCursor: terminal.screen.applicationCursor))
  }

  private func passTime(_ nanoseconds: UInt64, _ terminal: PseudoTerminal) throws {
    let end = MonotonicClock.now() + nanoseconds
    while case let now = MonotonicClock.now(), now < end { _ = try terminal.nextChunk(within: end - now) }
  }
}
