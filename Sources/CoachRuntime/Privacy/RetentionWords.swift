import CallScript
public import Store

/// The words about what is kept for how long; they name nobody.
public enum RetentionWords {
  /// What is older than is to be kept, line by line; one line when nothing is.
  public static func lines(_ extent: RetentionExtent, _ span: RetentionSpan) -> [String] {
    if extent.isEmpty { return ["Nothing is older than \(span.words)."] }
    let counts = [
      (
        extent.transcripts, "call of which the words go; what it came to stays",
        "calls of which the words go; what they came to stays"
      ),
      (
        extent.people, "person never reached and not called since",
        "people never reached and not called since"
      ),
      (extent.drafts, "draft", "drafts"), (extent.imports, "record of an import", "records of imports"),
    ]
    return ["Older than \(span.words):"]
      + counts.filter { $0.0 > 0 }.map { "  \($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
  }

  /// The same in one line, for a notice.
  public static func notice(_ extent: RetentionExtent, _ span: RetentionSpan) -> String {
    let counts = [
      (extent.transcripts, "transcript", "transcripts"), (extent.people, "person", "people"),
      (extent.drafts, "draft", "drafts"), (extent.imports, "import record", "import records"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }.joined(
      separator: ", ")
    return "Older than \(span.words): \(parts). Deleting."
  }

  /// Why nothing is deleted.
  public static func sentence(_ refusal: RetentionRefusal) -> String {
    switch refusal {
    case .clockIsBehind(let newest):
      "Nothing was deleted: the clock is behind what was noted last, \(MomentWords.day(newest, offset: 0)) UTC. "
        + "Set the clock right and try again."
    case .clockMayBeAhead(let newest):
      "Nothing was deleted: even what was noted last, \(MomentWords.day(newest, offset: 0)) UTC, is older than "
        + "that. If the clock is right, add --clock-is-right."
    }
  }
}
