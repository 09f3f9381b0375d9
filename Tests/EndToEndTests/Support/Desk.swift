import Foundation
import Testing

/// A rep's desk: a fresh HOME, the callcoach binary, and people to call where it is working time at the chosen instant.
struct Desk {
  /// The rep's HOME, where data and playbook lie.
  let home: ScratchFolder
  /// The world clock at this desk.
  let clock: TestClock
  /// The time zone of the rep and of the people on the list.
  let zone = "Europe/London"
  private let binary: String

  /// Runs a test at a fresh desk and clears it away; its clock stands at working time unless another one is given.
  static func with(clock: TestClock? = nil, _ body: (Desk) throws -> Void) throws {
    let home = try ScratchFolder()
    defer { home.remove() }
    try body(Desk(home: home, clock: try clock ?? .workingTime(), binary: try Program.callcoach()))
  }

  /// The environment of every program at this desk.
  var environment: [String: String] {
    TmuxSession.scrubbedEnvironment(home: home, clock: clock).merging(["CALLCOACH_REP": "Sam"]) { $1 }
  }

  /// The data folder.
  var data: String { home.path(".local/share/callcoach") }

  /// The data file.
  var store: String { data + "/callcoach.db" }

  // MARK: commands

  /// The whole command line of a call of callcoach.
  func commandLine(_ arguments: String...) -> [String] { [binary] + arguments }

  /// Runs a command without a terminal; `added` goes on top of the desk's environment.
  func command(
    _ arguments: [String], input: String = "", adding added: [String: String] = [:],
    within seconds: Double = 20
  ) throws -> ProgramResult {
    try Program.run(
      binary, arguments, environment: environment.merging(added) { $1 }, input: input, within: seconds)
  }

  /// Runs a command that has to succeed, and returns what it printed.
  @discardableResult
  func succeed(_ arguments: String...) throws -> String { try succeed(arguments) }

  /// Runs a command that has to succeed, and returns what it printed.
  @discardableResult
  func succeed(_ arguments: [String]) throws -> String {
    let result = try command(arguments)
    guard result.status == 0 else {
      throw TestFailure(
        "callcoach \(arguments.joined(separator: " ")) ended with \(result.status): \(result.errors)")
    }
    return result.output
  }

  /// Runs a command and expects it to leave with a code.
  func expect(_ status: Int32, from arguments: [String]) throws {
    let result = try command(arguments)
    #expect(result.status == status, "callcoach \(arguments.joined(separator: " ")): \(result.errors)")
  }

  /// Adds Ann Hale of Hale & Son, and a fact about her company.
  func addAnn() throws {
    try addPerson(first: "Ann", last: "Hale", company: "Hale & Son", role: "Ops director")
    try succeed(
      "fact", "add", "company.news", "--company", "Hale & Son", "--text", "your second depot",
      "--concern", "margins")
  }

  /// Adds somebody in the zone of the desk.
  func addPerson(
    first: String, last: String, company: String = "", role: String = "", phone: String = "+49 30 1234567",
    email: String = ""
  ) throws {
    var arguments = ["contact", "add", "--first", first, "--last", last, "--phone", phone, "--zone", zone]
    if !company.isEmpty { arguments += ["--company", company] }
    if !role.isEmpty { arguments += ["--role", role] }
    if !email.isEmpty { arguments += ["--email", email] }
    let result = try command(arguments)
    guard result.status == 0 else { throw TestFailure("contact add: \(result.errors)") }
  }

  /// The calls on file, the latest first.
  func sessions() throws -> [SessionOnFile] {
    try JSONDecoder().decode([SessionOnFile].self, from: Data(succeed("sessions", "--json").utf8))
  }

  /// One call on file: the latest, or the one named.
  func call(_ session: String = "last") throws -> CallOnFile {
    try JSONDecoder().decode(
      CallOnFile.self, from: Data(succeed("session", "show", session, "--json").utf8))
  }

  // MARK: the coach

  /// Runs the coach in a terminal.
  func coach(
    _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, adding added: [String: String] = [:],
    body: (TmuxSession) throws -> Void
  ) throws {
    try TmuxSession.with(
      [binary] + arguments, home: home, columns: columns, rows: rows,
      environment: environment.merging(added) { $1 }, body: body)
  }
}

extension Desk {
  /// Runs a shell in a terminal, starts the coach from its prompt, after what else is given for `first`, and answers a call.
  func shell(first: String = "", body: (TmuxSession) throws -> Void) throws {
    try TmuxSession.with(
      ["/bin/bash", "--norc", "--noprofile", "-i"], home: home,
      environment: environment.merging(["PS1": "shell> "]) { $1 }
    ) { shell in
      try shell.wait(until: "shell>")
      try shell.sendLiteral(first + commandLine().joined(separator: " ") + "\n")
      try shell.answer()
      try body(shell)
    }
  }
}

/// A call as `sessions --json` lists it.
struct SessionOnFile: Decodable, Equatable {
  struct Outcome: Decodable, Equatable {
    let kind: String
    let minutes: Int?
  }
  let id: String
  let contact: String
  let closed: Bool
  let outcome: Outcome?
}

/// A call as `session show --json` tells it.
struct CallOnFile: Decodable, Equatable {
  struct Entry: Decodable, Equatable {
    struct Event: Decodable, Equatable {
      let kind: String
      let seq: Int
      let utc: Int64
      let mono: Int64
      let text: String?
    }
    let event: Event
    let phase: String?
    let undone: Bool
  }
  let session: String
  let contact: String
  let closed: Bool
  let outcome: SessionOnFile.Outcome?
  let events: [Entry]

  /// The kinds of its events, in order.
  var kinds: [String] { events.map(\.event.kind) }
}

extension TmuxSession {
  /// Waits until the program has ended and expects a code.
  func expectExit(_ status: Int32) throws {
    let ended = try waitForExit()
    #expect(ended == status)
  }

  /// Expects that the program has written some words, at whatever place of the screen.
  func expectWritten(_ words: String) throws {
    let isWritten = Waiting.until(5) { String(decoding: rawOutput(), as: UTF8.self).contains(words) }
    let shown = try screen()
    #expect(isWritten, "“\(words)” was not written. The screen:\n\(shown)")
  }

  /// Presses keys one after another and waits, after each, until the program has drawn something and the screen shows
  /// what belongs to the key: words that stood there before prove nothing. A key that draws nothing costs a second.
  func press(_ steps: (key: String, shows: String)...) throws {
    for step in steps {
      let before = rawOutput().count
      try send(step.key)
      _ = Waiting.until(1) { rawOutput().count > before }
      try wait(until: step.shows)
    }
  }

  /// Types words and waits until they are shown: a key that comes in the same breath would count as pasted.
  func type(_ words: String) throws {
    for sign in words { try sendLiteral(String(sign)) }
    try wait(until: words)
  }

  /// From Home with one person on the list to the ringing screen.
  func ring() throws {
    try wait(until: "c call")
    try press(("c", "start here"), ("Enter", "ringing"))
  }

  /// From Home to the opening of an answered call, saved.
  func answer() throws {
    try ring()
    try press(("Space", "● saved"))
    try wait(until: "they say")
  }
}
