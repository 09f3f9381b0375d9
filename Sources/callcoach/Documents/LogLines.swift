import CallScript
import Cells
import CoachApp
import CoachRuntime
import Exchange

/// Calls of the log in lines.
struct LogLines {
  private let rows: [CallLogRow]
  private let isPlain: Bool
  private let since: String

  init(_ rows: [CallLogRow], isPlain: Bool, since: String) {
    self.rows = rows
    self.isPlain = isPlain
    self.since = since
  }

  /// The lines, each with its end; in plain ones tabs part when, identifier, name, company, outcome, seconds of talk,
  /// what comes next and when.
  var text: String {
    if isPlain { return rows.map { plain($0) + "\n" }.joined() }
    if rows.isEmpty { return ScreenText("No closed call since \(since).").string + "\n" }
    return Table.lines(rows.map(cells)).map { $0 + "\n" }.joined()
  }

  private func cells(_ row: CallLogRow) -> [String] {
    let talk = row.talk > .zero ? MomentWords.span(row.talk) : "-"
    let next = row.nextMove.isEmpty ? "" : "next: \(row.nextMove)\(due(row).isEmpty ? "" : ", \(due(row))")"
    return [
      MomentWords.day(row.at, offset: row.offset), name(row), row.company, row.outcome.words, talk, next,
    ]
  }

  private func plain(_ row: CallLogRow) -> String {
    [
      MomentWords.iso(row.at, offset: row.offset), row.session, name(row), row.company, row.outcome.rawValue,
      String(row.talk.components.seconds), row.nextMove, due(row),
    ].map { ScreenText($0).string }.joined(separator: "\t")
  }

  private func name(_ row: CallLogRow) -> String {
    let parts = [row.firstName, row.lastName].filter { !$0.isEmpty }
    return parts.isEmpty ? row.company : parts.joined(separator: " ")
  }

  private func due(_ row: CallLogRow) -> String { row.nextDue.map { "\($0.date.iso) \($0.time.text)" } ?? "" }
}
