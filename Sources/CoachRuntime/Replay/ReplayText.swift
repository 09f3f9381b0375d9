import CallScript
import Cells

/// A replay as lines for a terminal; every text from outside is made safe.
public struct ReplayText {
  private let replay: Replay

  /// Prepares the lines.
  public init(_ replay: Replay) { self.replay = replay }

  /// For each event the clock and what happened, then the prompt: step, line, what comes next, the choices.
  public var lines: [String] { replay.steps.flatMap { lines(of: $0).map { ScreenText($0).string } } }

  private func lines(of step: Replay.Step) -> [String] {
    let state = step.call.state
    let words = EventWords(script: state.script, setup: state.setup)
    let clock = WrittenTime.clock(state.talked(until: step.event.stamp.monotonic))
    var lines = ["\(clock)  \(words.words(for: step.event))"]
    if let refusal = step.refusal { lines[0] += " – nothing changes: " + RefusalSentence.text(for: refusal) }
    let prompt = state.prompt
    let isListening = prompt.isListening ? ", listening" : ""
    let line = prompt.line.map { "  “\($0.text.plain)”" } ?? ""
    lines.append("       \(prompt.phase.label.uppercased())\(isListening)\(line)")
    if let next = prompt.next { lines.append("       next: “\(next.plain)”") }
    if let outcome = state.outcome {
      lines.append("       outcome: \(words.words(for: outcome, at: step.event.stamp))")
    }
    let choices = choices(step)
    if !choices.isEmpty { lines.append("       choices: \(choices.joined(separator: ", "))") }
    return lines
  }

  /// The keys that would change something now.
  private func choices(_ step: Replay.Step) -> [String] {
    let call = step.call
    let state = call.state
    let objection = state.script.playbook.objections.first { $0.key != nil }
    let answer = state.script.playbook.answers.first
    let keys: [(String, CallEvent.Kind?)] = [
      ("Space", .said), ("y", .yes), ("n", .no), ("objection", objection.map { .objected($0.id) }),
      ("other wording", .otherWording), ("they ask", answer.map { .asked($0.id) }),
      ("off script", .wentOffScript),
      ("stop", .stopped), ("close", .closed),
    ]
    let open = keys.filter { _, kind in
      kind.map { call.refusal(of: $0, at: step.event.stamp) == nil } ?? false
    }
    let times = state.offeredTimes.prefix(3).map { moment in
      WrittenTime.moment(state.setup.spokenZone.civil(at: moment))
    }
    return open.map(\.0) + times + (call.undoTarget == nil ? [] : ["undo"])
  }
}

/// Says why recorded events cannot be replayed.
public enum ReplaySentence {
  /// One sentence with the place, safe to print.
  public static func text(for error: ReplayError, path: String) -> String {
    ScreenText(sentence(for: error, path: path)).string
  }

  private static func sentence(for error: ReplayError, path: String) -> String {
    switch error {
    case .notJSON(let line): "\(path):\(line): this is no JSON object."
    case .badEvent(let line, .field(let name)):
      "\(path):\(line): the field “\(name)” is missing or has another form."
    case .badEvent(let line, .unknownKind(let name)):
      "\(path):\(line): events of the kind “\(name)” are not known here."
    case .badEvent(let line, .newerVersion(let kind, let version)):
      "\(path):\(line): “\(kind)” was written in version \(version) by a newer callcoach."
    case .notOpened: "\(path):1: the first event has to be “opened”."
    case .gap(let line): "\(path):\(line): the events before this line are not whole."
    case .unknownPlaybook(let line, let hash):
      "\(path):\(line): the call ran with the playbook \(hash), which is not at hand. "
        + "Name its file with --playbook, or add --any-playbook to run the call with another."
    }
  }
}
