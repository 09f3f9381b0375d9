import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Store

/// `callcoach retention`: what is older than is to be kept, and deleting it.
struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "Count what is older than is to be kept, and delete it when told to.",
    usage: """
      callcoach retention --older-than 24m
      callcoach retention --older-than 24m --apply
      callcoach retention --keep 24m
      callcoach retention --off
      """,
    discussion: """
      Without --apply nothing is deleted. Requests not to be contacted always stay. With --keep the limit holds at \
      each start of the coach, which says what goes.
      """)

  @Option(help: "The limit: days, or a number with d, w, m or y.", transform: Self.span)
  var olderThan: RetentionSpan?
  @Option(help: "Keep this limit from now on, at each start of the coach.", transform: Self.span)
  var keep: RetentionSpan?
  @Flag(help: "Keep everything again, until told otherwise.")
  var off = false
  @Flag(help: "Delete what is older.")
  var apply = false
  @Flag(help: "Delete although even the newest thing is older; use it when the clock is right.")
  var clockIsRight = false
  @Flag(help: "Print a JSON object.")
  var json = false

  func validate() throws {
    if off, keep != nil || olderThan != nil || apply {
      throw ValidationError("--off goes alone.")
    }
    if clockIsRight, !apply { throw ValidationError("--clock-is-right goes with --apply.") }
    if keep != nil, olderThan != nil { throw ValidationError("Choose one of --keep and --older-than.") }
  }

  func run() throws {
    try DataFolder.write { store in
      if off {
        try store.setRetentionLimit(nil)
        return print("Everything is kept.")
      }
      guard let span = try olderThan ?? keep ?? store.retentionLimit().flatMap({ RetentionSpan(days: $0) })
      else {
        throw ValidationError("No limit is set. Say one with --older-than 24m, or set one with --keep 24m.")
      }
      try go(by: span, in: store)
      if let keep {
        try store.setRetentionLimit(keep.days)
        StandardError.print(
          "From now on \(keep.words) are kept; each start of the coach deletes what is older.")
      }
    }
  }

  private func go(by span: RetentionSpan, in store: Store) throws {
    let now = SystemClock().stamp().utc
    let limit = span.limit(at: now)
    if let refusal = try store.retentionRefusal(before: limit, at: now), !isOverruled(refusal) {
      throw DataExit.complain(RetentionWords.sentence(refusal), DataExit.data)
    }
    let extent =
      apply
      ? try store.applyRetention(before: limit, at: now) : try store.retentionExtent(before: limit, at: now)
    if json { return print(try SafeJSON.text(of: RetentionFields(extent, span, isDone: apply))) }
    for line in RetentionWords.lines(extent, span) { print(line) }
    if extent.isEmpty { return }
    print(apply ? "Deleted." : "Nothing was deleted; --apply does it.")
  }

  private static func span(_ text: String) throws -> RetentionSpan {
    if let span = RetentionSpan(text: text) { return span }
    throw ValidationError("Write the limit as days, or as a number with d, w, m or y, such as 90 or 24m.")
  }

  private func isOverruled(_ refusal: RetentionRefusal) -> Bool {
    switch refusal {
    case .clockIsBehind: false
    case .clockMayBeAhead: clockIsRight
    }
  }
}

/// What is older, as `--json` writes it.
struct RetentionFields: Encodable {
  var days: Int
  var transcripts: Int
  var people: Int
  var drafts: Int
  var imports: Int
  var deleted: Bool

  init(_ extent: RetentionExtent, _ span: RetentionSpan, isDone: Bool) {
    days = span.days
    transcripts = extent.transcripts
    people = extent.people
    drafts = extent.drafts
    imports = extent.imports
    deleted = isDone
  }
}
