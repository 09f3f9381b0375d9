import CallScript
import CoachRuntime
import Exchange

/// A call of the log as `--json` writes it; times are by the rep's clock of the call.
struct LogFields: Encodable {
  /// How another program calls the person.
  struct Record: Encodable {
    var source: String
    var id: String
  }

  var session: String
  var contact: String
  var records: [Record]
  var at: String
  var firstName: String
  var lastName: String
  var company: String
  var email: String
  var phone: String
  var isInbound: Bool
  var outcome: String
  var talkSeconds: Int
  var objections: [String]
  var secondEfforts: Int
  var note: String
  var nextMove: String?
  var nextDue: String?
  var owner: String
  var playbook: String

  init(_ row: CallLogRow) {
    session = row.session
    contact = row.contact
    records = row.records.map { Record(source: $0.source, id: $0.id) }
    at = MomentWords.iso(row.at, offset: row.offset)
    firstName = row.firstName
    lastName = row.lastName
    company = row.company
    email = row.email
    phone = row.phone
    isInbound = row.isInbound
    outcome = row.outcome.rawValue
    talkSeconds = Int(row.talk.components.seconds)
    objections = row.objections
    secondEfforts = row.secondEfforts
    note = row.note
    nextMove = row.nextMove.isEmpty ? nil : row.nextMove
    nextDue = row.nextDue.map { "\($0.date.iso) \($0.time.text)" }
    owner = row.owner
    playbook = row.playbook
  }

  private enum CodingKeys: String, CodingKey {
    case session, contact, records, at, company, email, phone, outcome, objections, note, owner, playbook
    case firstName = "first_name"
    case lastName = "last_name"
    case isInbound = "inbound"
    case talkSeconds = "talk_seconds"
    case secondEfforts = "second_efforts"
    case nextMove = "next_move"
    case nextDue = "next_due"
  }
}
