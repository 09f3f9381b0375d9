public import CallScript
import Cells

/// A transcript as text for a terminal; every text from outside is made safe.
public struct TranscriptText {
  private let transcript: Transcript
  private let words: EventWords

  /// Prepares the text.
  public init(_ transcript: Transcript) {
    self.transcript = transcript
    words = EventWords(
      script: transcript.state?.script, setup: transcript.setup, events: transcript.entries.map(\.event))
  }

  // MARK: For reading

  /// Head, events with the lines they brought, and what it came to; lines without a break at the end.
  public var lines: [String] { head + [""] + transcript.entries.flatMap(told) + [""] + foot }

  private var head: [String] {
    let setup = transcript.setup
    let contact = setup.contact
    let who = [contact.displayName, contact.role, contact.account?.name ?? ""]
    var lines = [who.filter { !$0.isEmpty }.uniqued.map(safe).joined(separator: " · ")]
    if let opened = transcript.entries.first?.event.stamp {
      lines.append(MomentWords.day(opened.utc, offset: opened.offset) + there(opened.utc))
    }
    let name = transcript.state?.script.playbook.name
    lines.append("Playbook \(setup.playbook)" + (name.map { ": " + safe($0) } ?? " (its text is missing)"))
    lines.append("Session \(safe(setup.session.rawValue))")
    if let reason = setup.outsideHoursReason { lines.append("Outside calling hours: \(safe(reason))") }
    if let belief = setup.belief { lines.append("They can be helped because: \(safe(belief))") }
    if let topic = setup.keptTopic { lines.append("Topic kept: \(safe(topic.rawValue))") }
    if let referrer = setup.referrer { lines.append("Sent by \(safe(referrer))") }
    return lines
  }

  private func there(_ instant: Instant) -> String {
    guard let zone = transcript.setup.contactZone else { return "" }
    return ", \(zone.civil(at: instant).time.text) there (\(safe(zone.identifier)))"
  }

  private func told(_ entry: Transcript.Entry) -> [String] {
    let stamp = entry.event.stamp
    let since = entry.sinceAnswered.map(MomentWords.span) ?? ""
    let clock = MomentWords.time(stamp.utc, offset: stamp.offset)
    let undone = entry.wasUndone ? " (undone)" : ""
    let told = column(happened(entry) + undone)
    let head = "\(clock)  \(padded(since, 7))  " + (told.first ?? "")
    var lines = [head] + told.dropFirst().map(indented)
    if let line = entry.line, let phase = entry.phase {
      lines.append(indented(phase.label.uppercased()))
      lines += column("“\(line.text.plain)”" + (entry.lineWasSaid ? "" : " (not said)")).map(indented)
    }
    return lines
  }

  private func happened(_ entry: Transcript.Entry) -> String {
    if entry.isReply { return "they replied" }
    return isClosedLater(entry)
      ? "closed later; how it ended was not recorded" : words.words(for: entry.event)
  }

  /// Whether the program ended the call in one go with closing it, long after the talk.
  private func isClosedLater(_ entry: Transcript.Entry) -> Bool {
    guard case .ended(.lineDropped) = entry.event.kind, entry.event.seq + 2 == transcript.entries.count,
      let last = transcript.entries.last?.event, last.kind == .closed
    else { return false }
    return last.stamp.monotonic - entry.event.stamp.monotonic < Self.oneGo
  }

  /// Milliseconds in which no hand can end a call and confirm how.
  private static let oneGo: Int64 = 50

  private func column(_ text: String) -> [String] {
    ScreenText(text).wrapped(to: Self.columns - Self.margin).map(\.string)
  }

  private func indented(_ text: String) -> String { padded("", Self.margin) + text }

  /// Where the words of events begin, and how wide the text may be.
  private static let (margin, columns) = (19, 79)

  private var foot: [String] {
    guard let state = transcript.state else { return ["Outcome   not known without the playbook"] }
    guard let outcome = state.outcome else { return ["Outcome   the call has not ended"] }
    var lines = ["Outcome   \(safe(words.words(for: outcome, at: state.lastStamp)))"]
    let talked = MomentWords.span(state.talked(until: state.lastStamp.monotonic))
    lines.append(
      "Talked    \(talked) · objections \(state.objections.count) · second efforts \(state.secondEfforts)"
        + (state.bridge == .intact ? "" : " · bridge \(state.bridge.rawValue)"))
    if !state.clearerByThen.isEmpty { lines.append("By then   \(safe(state.clearerByThen))") }
    if !state.isClosed { lines.append("The wrap-up is still open.") }
    return lines
  }

  private func safe(_ text: String) -> String { ScreenText(text).string }

  /// Blanks before a text up to a width.
  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }

  // MARK: For programs

  /// One event a line, six fields between tabs: number, moment, milliseconds since answered, kind, phase, words
  /// of the line it brought or of the event.
  public var plainLines: [String] {
    transcript.entries.map { entry in
      let stamp = entry.event.stamp
      return [
        String(entry.event.seq), MomentWords.iso(stamp.utc, offset: stamp.offset),
        entry.sinceAnswered.map { String($0.inMilliseconds) } ?? "",
        entry.event.kind.name + (entry.wasUndone ? " undone" : ""), entry.phase?.label ?? "",
        safe(
          entry.line.map { ($0.text.plain) + (entry.lineWasSaid ? "" : " (not said)") } ?? happened(entry)),
      ].joined(separator: "\t")
    }
  }

  /// The call as one value: who, when, the events as they are kept with the lines they brought, the outcome.
  public var fields: FieldValue {
    var fields: [String: FieldValue] = [
      "session": .string(transcript.setup.session.rawValue),
      "contact": .string(transcript.setup.contact.displayName),
      "playbook": .string(transcript.setup.playbook.rawValue), "events": .list(transcript.entries.map(value)),
    ]
    guard let state = transcript.state else { return .object(fields) }
    fields["opened"] = moment(state.openedAt)
    fields["answered"] = state.answeredAt.map(moment) ?? .null
    fields["ended"] = state.endedAt.map(moment) ?? .null
    fields["talked_ms"] = .int(state.talked(until: state.lastStamp.monotonic).inMilliseconds)
    fields["outcome"] = state.outcome?.fields ?? .null
    fields["closed"] = .bool(state.isClosed)
    fields["objections"] = .list(state.objections.map { .string($0.id.rawValue) })
    fields["second_efforts"] = .int(Int64(state.secondEfforts))
    fields["bridge"] = .string(state.bridge.rawValue)
    fields["clearer_by_then"] = .string(state.clearerByThen)
    return .object(fields)
  }

  private func moment(_ stamp: Stamp) -> FieldValue {
    .string(MomentWords.iso(stamp.utc, offset: stamp.offset))
  }

  private func value(_ entry: Transcript.Entry) -> FieldValue {
    var fields: [String: FieldValue] = [
      "event": entry.event.fields, "at": moment(entry.event.stamp), "undone": .bool(entry.wasUndone),
      "reply": .bool(entry.isReply),
      "since_answered_ms": entry.sinceAnswered.map { .int($0.inMilliseconds) } ?? .null,
      "phase": entry.phase.map { .string($0.label) } ?? .null,
    ]
    if let line = entry.line {
      fields["line"] = .object([
        "id": .string(line.id.rawValue), "words": .string(line.text.plain),
        "said": .bool(entry.lineWasSaid),
      ])
    }
    return .object(fields)
  }
}

extension [String] {
  /// The same texts, each once, in order.
  fileprivate var uniqued: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
