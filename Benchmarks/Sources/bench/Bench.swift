import Foundation

/// Measures full-screen programs from outside, as a terminal and the kernel see them. It asserts nothing.
@main
enum Bench {
  static func main() {
    do {
      let options = try Options(arguments: Array(CommandLine.arguments.dropFirst()))
      if options.wantsHelp {
        print(Options.help)
        return
      }
      try run(options)
    } catch {
      FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func run(_ options: Options) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    var scenarios = try Scenarios(options: options, scratch: scratch).chosen()
    if options.showsScreens {
      for scenario in scenarios { try show(scenario, options, scratch) }
      return
    }
    var results = Results(options: options, scenarios: scenarios)
    let wanted = scenarios.count
    scenarios = scenarios.filter { isReady($0, &results, scratch) }
    for round in 1...options.rounds {
      for scenario in scenarios {
        note("round \(round) of \(options.rounds): \(scenario.name)")
        let measurement = Measurement(scenario: scenario, options: options, scratch: scratch)
        results.add(try measurement.round(), to: scenario.name)
      }
    }
    print(Report(results: results).text)
    if let path = options.jsonPath { try results.json().write(to: URL(fileURLWithPath: path)) }
    guard scenarios.count == wanted else { throw BenchFailure("not everything could be measured; see above") }
  }

  /// A scenario that cannot be played is told of and left out; the others are measured all the same.
  private static func isReady(_ scenario: Scenario, _ results: inout Results, _ scratch: Scratch) -> Bool {
    do {
      try results.prepare(scenario, scratch)
      return true
    } catch {
      note("left out: \(scenario.name): \(error)")
      return false
    }
  }

  /// Prints the screen that the keys are measured on, for whoever writes a scenario.
  private static func show(_ scenario: Scenario, _ options: Options, _ scratch: Scratch) throws {
    var results = Results(options: options, scenarios: [scenario])
    try results.prepare(scenario, scratch)
    print("== \(scenario.name)")
    print(try Measurement(scenario: scenario, options: options, scratch: scratch).screenAfterWarmUp())
  }

  private static func note(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
  }
}
