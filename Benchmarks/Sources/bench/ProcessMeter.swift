import Foundation

/// What the kernel knows about a process.
struct ProcessMeter {
  /// The process.
  let process: pid_t

  /// Processor time of all threads that are alive, in nanoseconds.
  func processorTime() throws -> UInt64 {
    try threads().reduce(0) { sum, thread in
      let fields = try text("task/\(thread)/schedstat").split(whereSeparator: \.isWhitespace)
      return sum + (fields.first.flatMap { UInt64($0) } ?? 0)
    }
  }

  /// How often its threads went to sleep of their own accord: each time something had woken them.
  func voluntarySwitches() throws -> Int {
    try threads().reduce(0) { sum, thread in
      sum + (try number("voluntary_ctxt_switches:", in: "task/\(thread)/status"))
    }
  }

  /// Memory that is in use, in KiB.
  func residentMemory() throws -> Int { try number("Rss:", in: "smaps_rollup") }

  private func threads() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")
  }

  private func number(_ label: String, in file: String) throws -> Int {
    for line in try text(file).split(separator: "\n") where line.hasPrefix(label) {
      let digits = line.dropFirst(label.count).drop { !$0.isNumber }.prefix { $0.isNumber }
      if let number = Int(digits) { return number }
    }
    throw BenchFailure("/proc/\(process)/\(file) does not tell \(label)")
  }

  private func text(_ file: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: "/proc/\(process)/\(file)") else {
      throw BenchFailure("/proc/\(process)/\(file) cannot be read: has the program ended?")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
