import CallScript
import CoachRuntime

/// A next move as `--json` writes it.
struct MoveFields: Encodable {
  var key: String
  var kind: String
  var contact: String
  var channel: String
  var due: String
  var why: String

  init(_ move: NextMove) {
    key = move.key.rawValue
    kind = move.kind.rawValue
    contact = move.contact.rawValue
    channel = move.channel.rawValue
    due = MomentWords.iso(move.due, offset: 0)
    why = move.why
  }
}
