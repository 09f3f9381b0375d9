import CallScript
import CoachApp
import CoachRuntime
import Store

/// Calls in a few words, for lists.
enum SessionWords {
  /// When, who, where, how it ended, how long, identifier.
  static func row(_ listing: SessionListing) -> [String] {
    let ended = listing.summary.map { outcome($0.outcome, offset: listing.offset) } ?? "open"
    return [
      MomentWords.day(listing.openedAt, offset: listing.offset), listing.contact.displayName,
      listing.contact.account?.name ?? "", ended, talked(listing), listing.id.rawValue,
    ]
  }

  /// `meeting agreed, Thu 2026-11-26 14:00`.
  static func outcome(_ outcome: Outcome, offset: Int) -> String {
    let name = outcome.kind.words
    return outcome.at.map { "\(name), \(MomentWords.day($0, offset: offset))" } ?? name
  }

  private static func talked(_ listing: SessionListing) -> String {
    guard let summary = listing.summary, let answered = summary.answeredAt else { return "-" }
    return MomentWords.span(summary.endedAt - answered)
  }
}

/// A call as `--json` lists it.
struct SessionFields: Encodable {
  var id: String
  var contact: String
  var company: String?
  var opened: String
  var answered: String?
  var ended: String?
  var outcome: FieldValue?
  var objections: Int?
  var secondEfforts: Int?
  var isClosed: Bool

  init(_ listing: SessionListing) {
    let iso = { (instant: Instant) in MomentWords.iso(instant, offset: listing.offset) }
    id = listing.id.rawValue
    contact = listing.contact.displayName
    company = listing.contact.account?.name
    opened = iso(listing.openedAt)
    answered = listing.summary?.answeredAt.map(iso)
    ended = (listing.summary?.endedAt).map(iso)
    outcome = listing.summary?.outcome.fields
    objections = listing.summary?.objections
    secondEfforts = listing.summary?.secondEfforts
    isClosed = listing.summary != nil
  }

  private enum CodingKeys: String, CodingKey {
    case id, contact, company, opened, answered, ended, outcome, objections
    case secondEfforts = "second_efforts"
    case isClosed = "closed"
  }
}
