/// One figure of the report: what it is called, and what a round says about it.
enum Figure: String, CaseIterable {
  case content = "content on screen after exec, ms"
  case keyToLast = "key to last byte, median, ms"
  case keyToLast95 = "key to last byte, 95th percentile, ms"
  case bytes = "bytes per key, mean"
  case processorTime = "processor time per key, µs"
  case residentMemory = "resident memory, MiB"
  case wakeUps = "wake-ups per second, idle"

  /// The figure of one round; nil where the scenario has none.
  func value(of round: Round) -> Double? {
    switch self {
    case .content: Spread.percentile(50, of: round.content)
    case .keyToLast: Spread.percentile(50, of: round.keyToLast)
    case .keyToLast95: Spread.percentile(95, of: round.keyToLast)
    case .bytes: round.bytes.isEmpty ? nil : round.bytes.reduce(0, +) / Double(round.bytes.count)
    case .processorTime: round.processorTime
    case .residentMemory: round.residentMemory
    case .wakeUps: round.wakeUps
    }
  }
}
