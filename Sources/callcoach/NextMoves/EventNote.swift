import ArgumentParser
import CallScript
import CoachRuntime
import Store

/// `callcoach event CONTACT KIND`: notes what happened outside a call.
struct EventNote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Note what happened with somebody outside a call.")

  /// What can have happened, as it is typed.
  enum Name: String, CaseIterable {
    case held
    case noShow = "no-show"
    case notAnswered = "not-answered"
    case moved, cancelled, replied
    case calledIn = "called-in"
    case left
    case wrongNumber = "wrong-number"

    /// All of them in one line.
    static let list = allCases.map(\.rawValue).joined(separator: ", ")
  }

  @Flag(help: "Print a JSON object.")
  var json = false
  @Option(
    help: ArgumentHelp(
      "With moved: the new day and time, by your clock. With cancelled: another one at once.",
      valueName: "when"))
  var to: String?
  @Option(help: "With --to: how many minutes the meeting takes now.")
  var minutes: Int?
  @Option(help: "With cancelled: why, in their words.")
  var reason: String?
  @Argument(
    help: ArgumentHelp(
      "Who, by name, beginning of a name or identifier; the last word says what happened: \(Name.list).",
      valueName: "contact … what"))
  var words: [String]

  private var name: Name? { words.last.flatMap { Name(rawValue: $0.lowercased()) } }

  func validate() throws {
    guard let name else {
      throw ValidationError("The last word says what happened: \(Name.list).")
    }
    if words.count < 2 { throw ValidationError("Say with whom: callcoach event Ann Hale \(name.rawValue).") }
    if to != nil, name != .moved, name != .cancelled {
      throw ValidationError("--to goes with moved and cancelled.")
    }
    if name == .moved, to == nil { throw ValidationError("Say when it is now: --to \"fri 14:00\".") }
    if minutes != nil, to == nil { throw ValidationError("--minutes goes with --to.") }
    if let minutes, !(1...1440).contains(minutes) {
      throw ValidationError("--minutes must be between 1 and 1440.")
    }
    if (name == .cancelled) != (reason != nil) {
      throw ValidationError(
        name == .cancelled ? "Say why: --reason \"their audit\"." : "--reason goes with cancelled.")
    }
    if let reason, reason.allSatisfy(\.isWhitespace) {
      throw ValidationError("--reason must say something.")
    }
  }

  func run() throws {
    guard let name else { return }
    let moved = try to.map { LaterEvent.Kind.moved(to: try TypedWhen.moment($0), minutes: minutes) }
    try Planning.write { store, desk in
      let contact = try store.contact(named: words.dropLast().joined(separator: " "))
      let noting = EventNoting(store: store, desk: desk, json: json)
      if name == .notAnswered { return try noting.noteUnanswered(by: contact) }
      try noting.note(kinds(name) + [moved].compactMap(\.self), about: contact)
    }
  }

  /// What is noted before a new time.
  private func kinds(_ name: Name) -> [LaterEvent.Kind] {
    switch name {
    case .held: [.held]
    case .noShow: [.noShow]
    case .moved, .notAnswered: []
    case .cancelled: [.cancelled(reason: reason ?? "")]
    case .replied: [.replied]
    case .calledIn: [.calledIn]
    case .left: [.left]
    case .wrongNumber: [.numberIsWrong]
    }
  }
}
