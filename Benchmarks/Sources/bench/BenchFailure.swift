/// Why the benchmark cannot go on, as a person reads it.
struct BenchFailure: Error, CustomStringConvertible {
  /// The sentence.
  let description: String

  /// Takes the sentence.
  init(_ description: String) { self.description = description }
}
