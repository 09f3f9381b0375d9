import CallScript
import CoachApp
import CoachRuntime

/// The challenge as `--json` writes it.
struct HucaFields: Encodable {
  /// The figures of a day, or of all.
  struct Figures: Encodable {
    var noes: Int
    var followed: Int
    var missed: Int
    var tried: Int
    var reached: Int
    var turned: Int
    var sameReason: Int

    init(_ figures: ChallengeFigures) {
      noes = figures.noes
      followed = figures.followed
      missed = figures.missed
      tried = figures.tried
      reached = figures.reached
      turned = figures.turned
      sameReason = figures.sameReason
    }

    private enum CodingKeys: String, CodingKey {
      case noes, followed, missed, tried, reached, turned
      case sameReason = "same_reason"
    }
  }

  /// One day.
  struct Day: Encodable {
    var day: Int
    var date: String
    var figures: Figures
  }

  /// A no that waits for a second person.
  struct Open: Encodable {
    var day: Int
    var call: String
    var contact: ContactFields
    var reason: String?
    var next: MoveFields?
  }

  var startedOn: String
  var days: Int
  var day: Int
  var over: Bool
  var stopped: Bool
  var totals: Figures
  var byDay: [Day]
  var open: [Open]

  init(_ board: ChallengeBoard) {
    let report = board.report
    startedOn = report.challenge.startedOn.iso
    days = report.challenge.days
    day = report.day
    over = report.isOver
    stopped = board.isStopped
    totals = Figures(report.totals)
    byDay = (1...max(1, report.day)).map { day in
      Day(
        day: day, date: report.challenge.date(of: day).iso, figures: Figures(report.figures(ofDay: day)))
    }
    open = report.open.map { no in
      Open(
        day: no.day, call: no.call.session.rawValue,
        contact: ContactFields(no.call.contact, isSuppressed: false),
        reason: no.call.record.reason?.rawValue,
        next: board.proposals[no.call.session].map { MoveFields($0.move) })
    }
  }

  private enum CodingKeys: String, CodingKey {
    case days, day, over, stopped, totals, open
    case startedOn = "started_on"
    case byDay = "by_day"
  }
}
