/// What went wrong in an end-to-end test, as a person reads it.
struct TestFailure: Error, CustomStringConvertible {
  /// The sentence, and below it what the screen showed, where there was one.
  let description: String

  /// Takes the sentence.
  init(_ description: String) { self.description = description }
}
