import Foundation
import Testing

@Suite("Without a full screen", .serialized)
struct PlainLinesTests {
  @Test("a whole call goes by numbered choices over a pipe, all typed ahead")
  func wholeCall() throws {
    try Desk.with { desk in
      try desk.addAnn()
      // Each answer is found by its caption in what the one before led to.
      let captions = [
        "call Ann Hale", "start here", "answered", "said · next", "they object: ", "said · next",
        "said · next",
        "they replied · next", "said · next", "yes",
      ]
      var lines = ""
      for caption in captions { lines += try number(of: caption, in: printed(desk, lines)) + "\n" }
      lines += "1\n"
      // The outcome and the last question are kept as they stand.
      lines += "\n\n"
      let output = try printed(desk, lines)
      #expect(output.contains("Say: "))
      #expect(!output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      let call = try desk.call()
      #expect(call.outcome?.kind == "meeting")
      #expect(call.closed)
      #expect(call.kinds.filter { $0 == "objected" }.count == 1)
    }
  }

  /// What the coach prints for these answers, from a fresh start with nothing on file but Ann.
  private func printed(_ desk: Desk, _ lines: String) throws -> String {
    if FileManager.default.fileExists(atPath: desk.data) {
      try FileManager.default.removeItem(atPath: desk.data)
    }
    try desk.addAnn()
    let result = try desk.command(["--linear"], input: lines)
    guard result.status == 0 else { throw TestFailure("ended with \(result.status): \(result.errors)") }
    return result.output
  }

  /// The number of the choice with that caption in the last list printed.
  private func number(of caption: String, in output: String) throws -> String {
    let last = output.components(separatedBy: "\n> ").dropLast().last ?? output
    let row = last.split(separator: "\n").first { $0.contains(". \(caption)") }
    guard let row, let number = row.split(separator: ".").first else {
      throw TestFailure("no choice “\(caption)” in:\n\(last)")
    }
    return number.replacingOccurrences(of: "> ", with: "")
  }

  @Test(
    "every poor terminal gets a usable answer, no hang and no control bytes",
    arguments: [
      ["TERM": "dumb"], ["TERM": ""], ["TERM": "no-such-terminal"], ["TERM": "dumb", "LC_ALL": "C"],
    ])
  func poorTerminals(environment: [String: String]) throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach(adding: environment) { coach in
        try coach.wait(until: "going on in plain")
        try coach.wait(until: "1. call Ann Hale")
        try coach.sendLiteral(":q\n")
        try coach.expectExit(0)
        #expect(!coach.rawOutput().contains(0x1B))
      }
    }
  }

  @Test("a pipe at either end is answered in plain lines", arguments: ["| cat", "</dev/null"])
  func pipes(redirection: String) throws {
    try Desk.with { desk in
      try desk.addAnn()
      let line = desk.commandLine().joined(separator: " ") + " " + redirection
      try TmuxSession.with(
        ["/bin/sh", "-c", line], home: desk.home, environment: desk.environment
      ) { coach in
        try coach.wait(until: "1. call Ann Hale")
        if redirection == "| cat" { try coach.sendLiteral(":q\n") }
        try coach.expectExit(0)
        #expect(!coach.rawOutput().contains(0x1B))
      }
    }
  }

  @Test("a command says what is wrong with it and leaves with the code of its kind")
  func exitCodes() throws {
    try Desk.with { desk in
      try desk.expect(64, from: ["--no-such-option"])
      try desk.expect(66, from: ["session", "show", "last"])
      try desk.expect(66, from: ["call", "Nobody"])
      try desk.expect(64, from: ["contact", "add", "--first", "A", "--zone", "Nowhere/Land"])
      try desk.expect(0, from: ["--version"])
    }
  }

  @Test(
    "NO_COLOR and a locale without UTF-8 still give a full screen",
    arguments: [["NO_COLOR": "1"], ["LC_ALL": "C"]])
  func plainScreens(environment: [String: String]) throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.coach(adding: environment) { coach in
        try coach.ring()
        try coach.press(("Space", " saved"), ("2", "1 EMPATHIZE"))
        if environment["NO_COLOR"] != nil {
          // No colour is ever set: neither one of 16 nor one of 256.
          let text = String(decoding: coach.rawOutput(), as: UTF8.self)
          #expect(!text.contains(#/\x1B\[(?:\d+;)*(?:3[0-7]|4[0-7]|9[0-7]|[34]8;5;\d+)(?:;\d+)*m/#))
        }
        try coach.send("C-c", "C-c")
        try coach.expectExit(130)
      }
    }
  }
}
