import Cells
import CoachRuntime
import Exchange
import Store

/// What a stop list came to, as it is printed.
struct StopListReport: Encodable {
  var file: String
  var state: ImportReport.State
  var rows: Int
  var numbers: Int
  var addresses: Int
  var names: Int
  var organisations: Int
  var known: Int
  var stopped: Int
  var unusable: [Int]
  private let lines: [String]

  init(path: String, contacts: ReadContacts, outcome: StopListOutcome, state: ImportReport.State) {
    file = path
    self.state = state
    rows = outcome.rows
    numbers = outcome.numbers
    addresses = outcome.addresses
    names = outcome.names
    organisations = outcome.organisations
    known = outcome.known
    stopped = outcome.stopped
    let unread = contacts.problems.first.filter(\.leavesOut).map(\.line)
    unusable = (unread + outcome.useless).sorted()
    let places = unusable.prefix(20).map { "  \(path):\($0): nothing by which anybody can be known again" }
    let rest = contacts.problems.leftOut + outcome.useless.count - places.count
    lines =
      ["\(path): \(ImportWords.source(contacts.file))"]
      + ImportWords.mapping(contacts.file).filter { _ in contacts.hasKnownColumns }.map { "  " + $0 }
      + StopListWords.lines(outcome, unusable: contacts.problems.leftOut).map { "  " + $0 } + places
      + (rest > 0 ? ["  and \(rest) more"] : []) + Self.doubts(contacts, path)
  }

  /// What may keep somebody on the list from being known: letters and numbers that were not read, columns left out.
  private static func doubts(_ contacts: ReadContacts, _ path: String) -> [String] {
    let remarks = ImportRemarks.worthKnowing(contacts).prefix(20).map { "  \(path):\($0.line): \($0.words)" }
    let questions = ImportWords.questions(contacts).map { "  " + $0 }
    return (remarks.isEmpty ? [] : ["Worth knowing:"] + remarks)
      + (questions.isEmpty ? [] : ["Look at this first:"] + questions)
  }

  private enum CodingKeys: String, CodingKey {
    case file, state, rows, numbers, addresses, names, organisations, known, stopped, unusable
  }

  /// Prints it, for people or as JSON.
  func show(asJSON json: Bool) throws {
    if json { return print(try SafeJSON.text(of: self)) }
    for line in lines { print(ScreenText(line).string) }
  }
}
