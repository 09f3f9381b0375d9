public import Store

/// The words for what a stop list comes to.
public enum StopListWords {
  /// What stands in it and whom it covers, one line each.
  public static func lines(_ outcome: StopListOutcome, unusable: Int) -> [String] {
    let parts = [
      (outcome.numbers, "number", "numbers"), (outcome.addresses, "e-mail address", "e-mail addresses"),
      (outcome.names, "name with its company", "names with their companies"),
      (outcome.organisations, "company as a whole", "companies as a whole"),
    ].filter { $0.0 > 0 }.map { count($0.0, $0.1, $0.2) }
    let new = parts.isEmpty ? "nothing that was not stopped before" : "new: " + parts.joined(separator: ", ")
    var lines = [count(outcome.rows, "row", "rows") + "; " + new]
    let open = outcome.stopped == 0 ? "nobody of them" : "\(outcome.stopped) of them"
    lines.append(
      outcome.known == 0
        ? "nobody on it is known here"
        : "\(count(outcome.known, "person", "people")) on it \(outcome.known == 1 ? "is" : "are") known here; "
          + "\(open) could be contacted until now")
    let useless = unusable + outcome.useless.count
    if useless > 0 {
      lines.append(
        "\(count(useless, "row", "rows")) cannot be used: no number, no address, and no name with its company"
      )
    }
    return lines
  }

  /// What was done, in one sentence.
  public static func done(_ outcome: StopListOutcome) -> String {
    outcome.requests + outcome.stopped == 0
      ? "Everybody on the list is stopped already."
      : "Nobody on the list is contacted any more. callcoach contact allow NAME lifts a request; undoing imports does not."
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
