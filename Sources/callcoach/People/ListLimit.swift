import ArgumentParser
import CoachRuntime
import Glibc

/// How much of a list is printed: as much as was asked for, on a terminal a usual measure with a word about the rest,
/// and everything where a program reads it.
struct ListLimit: ParsableArguments {
  @Option(
    help:
      "How many at most. Without it a long list ends early on a terminal, and says so; elsewhere all is printed."
  )
  var limit: Int?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more.") }
  }

  /// How many to ask the store for: one more than is printed, where that has to be told; below zero for all.
  func asked(usual: Int, forPrograms: Bool) -> Int {
    if let limit { return limit }
    return endsEarly(forPrograms) ? usual + 1 : -1
  }

  /// What is printed of what the store gave; says on standard error where the list goes on.
  func shown<Row>(_ found: [Row], usual: Int, forPrograms: Bool) -> [Row] {
    guard limit == nil, endsEarly(forPrograms), found.count > usual else { return found }
    StandardError.print(
      "The list goes on after these \(usual): --limit N prints more, and into a pipe or a file all is printed."
    )
    return Array(found.prefix(usual))
  }

  private func endsEarly(_ forPrograms: Bool) -> Bool { !forPrograms && isatty(STDOUT_FILENO) == 1 }
}
