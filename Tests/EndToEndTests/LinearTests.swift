import Foundation
import Testing

@Suite("Plain lines over a pipe", .serialized)
struct LinearTests {
  /// Runs the coach in plain lines with everything typed ahead.
  private func coach(_ desk: Desk, _ arguments: [String] = ["--linear"], _ lines: String...) throws
    -> ProgramResult
  {
    try desk.command(arguments, input: lines.map { $0 + "\n" }.joined())
  }

  @Test("A whole call by numbers alone ends in a saved outcome that the list of calls shows")
  func wholeCall() throws {
    try Desk.with { desk in
      try desk.addAnn()
      // Ann, start, answered, said, they object: Covered, four times said, a yes, the first time, keep.
      let result = try coach(
        desk, ["--linear"], "1", "1", "1", "1", "16", "1", "1", "1", "1", "3", "1", "1",
        "whether margins hold")
      #expect(result.status == 0)
      #expect(result.errors.isEmpty)
      for words in ["Ringing.", "Opening.", "Empathize.", "Question.", "Benefit.", "Commitment."] {
        #expect(result.output.contains(words), "\(words)")
      }
      #expect(result.output.contains("16. they object: Covered"))
      #expect(!result.output.contains("this digit"))
      #expect(result.output.components(separatedBy: "\nEmpathize.").count == 2, "each step is printed once")
      let session = try #require(try desk.sessions().first)
      #expect(session.closed)
      #expect(session.outcome?.kind == "meeting")
      #expect(try desk.call().kinds.suffix(4) == ["yes", "slot", "clearer", "closed"])
      #expect(try desk.succeed("session", "show", "last").contains("By then   whether margins hold"))
    }
  }

  @Test("Input that ends in mid-call keeps the call and says so, a last line without its end included")
  func endInMidCall() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let result = try desk.command(["--linear"], input: "1\n1\n1\n1")
      #expect(result.status == 0)
      #expect(result.output.hasSuffix("The call is kept; callcoach resumes it.\n"))
      #expect(try desk.call().kinds == ["opened", "answered", "said"])
      let again = try coach(desk, ["--linear"], "1")
      #expect(again.output.contains("1. resume the call with Ann Hale"))
      #expect(again.output.contains("Wait for the reply."))
    }
  }

  @Test("A person who asked not to be called is refused at once")
  func suppressed() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let stop = try coach(desk, ["call", "Ann", "--linear"], "1", "STOP", "1", "1")
      #expect(stop.status == 0)
      #expect(try desk.sessions().first?.outcome?.kind == "do_not_call")
      let refused = try coach(desk, ["call", "Ann", "--linear"])
      #expect(refused.output.contains("asked not to be called"))
      #expect(!refused.output.contains("Ringing."))
      #expect(try desk.sessions().count == 1)
    }
  }

  @Test("A number that no choice has is said to change nothing")
  func noSuchChoice() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let result = try coach(desk, ["--linear"], "99")
      #expect(result.output.contains("> Nothing changed. Type the number of a choice.\n> "))
    }
  }
}
