public import CallScript
import Foundation

/// Why recorded events cannot be replayed; lines count from 1.
public enum ReplayError: Error, Hashable, Sendable {
  /// The line holds no JSON object.
  case notJSON(line: Int)
  /// The line is no event that this version knows.
  case badEvent(line: Int, EventCodingError)
  /// The first event does not open a call, or there is none.
  case notOpened
  /// An event is missing before that line.
  case gap(line: Int)
  /// The playbook of the call is not at hand.
  case unknownPlaybook(line: Int, PlaybookHash)
}

/// Recorded events, folded by the same engine that runs live calls, prompt by prompt.
public struct Replay {
  /// What stood before the rep after one event.
  public struct Step {
    /// The event.
    public var event: CallEvent
    /// The call up to the event.
    public var call: Call
    /// Why the event changed nothing; nil when it counted.
    public var refusal: Refusal?
  }

  /// The steps in order.
  public let steps: [Step]

  /// Reads one JSON object a line, as events are written, empty lines being passed over; or the one object that
  /// `session show --json` prints, whose events count as line 1.
  ///
  /// With `replacement` the call runs with that playbook whatever the one it was recorded with.
  public init(
    text: String, scripts: [Script], replacement: Script? = nil
  ) throws(ReplayError) {
    var events = try Self.events(in: text)
    if let replacement { events = events.map { Self.renamed($0, to: replacement.hash) } }
    let known = Dictionary(
      (scripts + [replacement].compactMap { $0 }).map { ($0.hash, $0) },
      uniquingKeysWith: { first, _ in first })
    steps = try Self.steps(events, scripts: known)
  }

  private typealias Recorded = (line: Int, event: CallEvent)

  private static func events(in text: String) throws(ReplayError) -> [Recorded] {
    let decoder = JSONDecoder()
    if let session = try? decoder.decode(FieldValue.self, from: Data(text.utf8)),
      case .list(let entries)? = session["events"]
    {
      return try entries.map { entry throws(ReplayError) in try recorded(entry["event"] ?? entry, line: 1) }
    }
    var events: [Recorded] = []
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.allSatisfy({ $0 <= UInt8(ascii: " ") }) { continue }
      guard let fields = try? decoder.decode(FieldValue.self, from: Data(line)), case .object = fields
      else { throw .notJSON(line: index + 1) }
      events.append(try recorded(fields, line: index + 1))
    }
    return events
  }

  private static func recorded(_ fields: FieldValue, line: Int) throws(ReplayError) -> Recorded {
    do throws(EventCodingError) {
      return (line, try CallEvent(fields: fields))
    } catch {
      throw .badEvent(line: line, error)
    }
  }

  /// The event with the playbook it names exchanged.
  private static func renamed(_ recorded: Recorded, to hash: PlaybookHash) -> Recorded {
    var event = recorded.event
    switch event.kind {
    case .opened(var setup):
      setup.playbook = hash
      event.kind = .opened(setup)
    case .playbookReplaced: event.kind = .playbookReplaced(hash)
    default: break
    }
    return (recorded.line, event)
  }

  private static func steps(
    _ recorded: [Recorded], scripts: [PlaybookHash: Script]
  ) throws(ReplayError) -> [Step] {
    guard !recorded.isEmpty else { throw .notOpened }
    var steps: [Step] = []
    for count in 1...recorded.count {
      let (line, event) = recorded[count - 1]
      let call: Call
      do throws(CallLogError) {
        call = try Call(events: recorded.prefix(count).map(\.event), scripts: scripts)
      } catch {
        switch error {
        case .notOpened: throw .notOpened
        case .gap: throw .gap(line: line)
        case .unknownPlaybook(let hash): throw .unknownPlaybook(line: line, hash)
        }
      }
      var refusal: Refusal?
      if let before = steps.last?.call, !event.isUndo {
        refusal = before.refusal(of: event.kind, at: event.stamp)
      }
      steps.append(Step(event: event, call: call, refusal: refusal))
    }
    return steps
  }
}

extension CallEvent {
  fileprivate var isUndo: Bool { if case .undone = kind { true } else { false } }
}
