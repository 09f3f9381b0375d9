import CallScript
import Cells
import CoachApp
import CoachRuntime
import Store

/// Moves as `callcoach next` prints them.
struct DueMoves {
  private let moves: [KeptMove]
  private let now = SystemClock().stamp().utc

  init(_ moves: [KeptMove]) { self.moves = moves }

  /// The last moment of the rep's day.
  static func endOfToday() -> Instant {
    let now = SystemClock().stamp().utc
    let zone = ZoneTables().local(around: now)
    return zone.instant(of: zone.civil(at: now).date.adding(days: 1), at: CivilTime(minuteOfDay: 0))
      + .milliseconds(-1)
  }

  /// For people: a line with what, who and when, and below it why.
  var lines: [String] {
    if moves.isEmpty { return ["Nothing is due. callcoach next --all shows what comes later."] }
    return moves.enumerated().flatMap { index, kept in
      let number = String(index + 1)
      let head =
        "\(pad(number, 3)) \(pad(lateness(kept.move), 5))\(MomentWords.here(kept.move.due))  "
        + "\(kept.move.kind.words): \(who(kept))"
      return [head, "          \(kept.move.why)"].map { ScreenText($0).string }
    }
  }

  /// For programs: number, due, late or empty, kind, channel, name, company, why, key.
  var plainLines: [String] {
    moves.enumerated().map { index, kept in
      let move = kept.move
      return [
        String(index + 1), MomentWords.iso(move.due, offset: offset(of: move.due)),
        isLate(move) ? "late" : "", move.kind.rawValue, move.channel.rawValue, kept.contact.displayName,
        kept.contact.account?.name ?? "", move.why, move.key.rawValue,
      ].map { ScreenText($0).string }.joined(separator: "\t")
    }
  }

  /// For `--json`.
  var fields: [Fields] { moves.map { Fields($0, isLate: isLate($0.move), offset: offset(of: $0.move.due)) } }

  /// A move with the people it is about.
  struct Fields: Encodable {
    var key: String
    var kind: String
    var channel: String
    var due: String
    var until: String?
    var late: Bool
    var why: String
    var contact: ContactFields
    var opening: String?
    var message: String?
    var minutes: Int?
    var hot: Bool
    var deferred: Bool
    var onBehalfOf: String?

    init(_ kept: KeptMove, isLate: Bool, offset: Int) {
      let move = kept.move
      key = move.key.rawValue
      kind = move.kind.rawValue
      channel = move.channel.rawValue
      due = MomentWords.iso(move.due, offset: offset)
      until = move.until.map { MomentWords.iso($0, offset: offset) }
      late = isLate
      why = move.why
      contact = ContactFields(kept.contact, isSuppressed: false)
      opening = move.opening?.rawValue
      message = move.message?.rawValue
      minutes = move.minutes
      hot = move.isHot
      deferred = move.isDeferred
      onBehalfOf = kept.onBehalfOf?.displayName
    }

    private enum CodingKeys: String, CodingKey {
      case key, kind, channel, due, until, late, why, contact, opening, message, minutes, hot, deferred
      case onBehalfOf = "on_behalf_of"
    }
  }

  private func isLate(_ move: NextMove) -> Bool { move.due + .seconds(60) < now }

  private func lateness(_ move: NextMove) -> String { isLate(move) ? "LATE" : "" }

  private func who(_ kept: KeptMove) -> String {
    let company = kept.contact.account?.name
    let place = company.map { $0 == kept.contact.displayName ? "" : ", \($0)" } ?? ""
    let other = kept.onBehalfOf.map { " (after \($0.displayName))" } ?? ""
    return kept.contact.displayName + place + other
  }

  private func offset(of instant: Instant) -> Int { ZoneTables().local(around: now).offset(at: instant) }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}
