import Testing

@Suite("Where few files may be open")
struct OpenFilesTests {
  /// Runs a command under limits, soft and hard.
  private static func run(_ arguments: [String], under limits: String, at desk: Desk) throws -> ProgramResult
  {
    let prlimit = try Program.find("prlimit", hint: "it belongs to util-linux")
    return try Program.run(
      prlimit, ["--nofile=\(limits)"] + desk.commandLine() + arguments, environment: desk.environment)
  }

  @Test("it is said, and nothing begins", arguments: [["contact", "list"], ["--linear"], ["call", "Ann"]])
  func tooFew(arguments: [String]) throws {
    try Desk.with { desk in
      for limit in [5, 8, 63] {
        let result = try Self.run(arguments, under: "\(limit):\(limit)", at: desk)
        #expect(result.status == 71)
        let words = "only \(limit) files may be open at once (ulimit -n); callcoach needs 64."
        #expect(result.errors == "callcoach: \(words)\n")
      }
    }
  }

  @Test("a limit that may be raised is raised")
  func raised() throws {
    try Desk.with { desk in
      try desk.addAnn()
      let result = try Self.run(["contact", "list"], under: "5:64", at: desk)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("Ann Hale"))
    }
  }
}
