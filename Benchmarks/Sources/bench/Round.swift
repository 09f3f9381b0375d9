/// What one round found out about one scenario.
struct Round: Codable {
  /// Milliseconds from just before the start to the content, for each start.
  var content: [Double] = []
  /// Milliseconds from each key to the last byte of its answer.
  var keyToLast: [Double] = []
  /// Bytes of each answer.
  var bytes: [Double] = []
  /// Keys without an answer within 400 ms.
  var unanswered = 0
  /// Processor time for a key, in microseconds.
  var processorTime: Double?
  /// Resident memory after the keys, in MiB.
  var residentMemory: Double?
  /// Voluntary context switches a second when left alone.
  var wakeUps: Double?
}
