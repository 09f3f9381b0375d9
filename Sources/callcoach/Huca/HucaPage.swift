import CallScript
import Cells
import CoachApp
import CoachRuntime

/// The challenge as `callcoach huca status` prints it.
struct HucaPage {
  let board: ChallengeBoard

  private var report: ChallengeReport { board.report }

  /// For people: how it stands, the open noes with who is next, the days.
  var lines: [String] {
    var lines = [board.isStopped ? "Stopped. \(board.line)" : board.line]
    if !report.open.isEmpty { lines += ["", "Still open"] + report.open.reversed().flatMap(openLines) }
    return lines + [""] + Table.lines([Self.heading] + rows)
  }

  private static let heading = [
    "day", "date", "noes", "followed", "missed", "tried", "reached", "turned", "same reason",
  ]

  private var rows: [[String]] {
    let days = (1...max(1, report.day)).map { day in
      [String(day), report.challenge.date(of: day).iso] + cells(report.figures(ofDay: day))
    }
    return days + [["all", ""] + cells(report.totals)]
  }

  private func cells(_ figures: ChallengeFigures) -> [String] {
    [
      figures.noes, figures.followed, figures.missed, figures.tried, figures.reached, figures.turned,
      figures.sameReason,
    ].map(String.init)
  }

  private func openLines(_ no: ChallengeNo) -> [String] {
    let company = no.call.contact.account.map { ", \($0.name)" } ?? ""
    let head = "  day \(no.day): \(no.call.contact.displayName)\(company) (call \(no.call.session))"
    guard let line = board.proposals[no.call.session] else {
      return [head, "    nobody is proposed"].map { ScreenText($0).string }
    }
    let next =
      "    next: \(line.card.contact.displayName), \(MomentWords.here(line.move.due)), \(line.move.key)"
    return [head, next].map { ScreenText($0).string }
  }

  /// For programs: `open` and `day` rows.
  var plainLines: [String] {
    let open = report.open.map { no in
      let line = board.proposals[no.call.session]
      return [
        "open", String(no.day), no.call.session.rawValue, no.call.contact.displayName,
        no.call.contact.account?.name ?? "", line?.card.contact.displayName ?? "",
        line?.move.key.rawValue ?? "",
      ]
    }
    let days = (1...max(1, report.day)).map { day in
      ["day", String(day), report.challenge.date(of: day).iso] + cells(report.figures(ofDay: day))
    }
    return (open + days).map { $0.map { ScreenText($0).string }.joined(separator: "\t") }
  }
}
