import ArgumentParser
import CallScript
import Cells
import CoachApp
import CoachRuntime
import Store

/// Notes what happened about a person or a move, and says what came of it.
struct EventNoting {
  let store: Store
  let desk: MoveDesk
  var json = false

  /// Notes things about a person, all of them or none; what would change nothing is refused with exit code 65.
  func note(_ kinds: [LaterEvent.Kind], about contact: Contact) throws {
    if let refusal = try desk.refusal(of: kinds, about: contact.id) {
      throw DataExit.complain(
        refusal.words(about: contact.displayName, written: MomentWords.here), DataExit.data)
    }
    let events = try desk.note(kinds, about: contact.id)
    let moves = try desk.moves(of: contact.id)
    if json { return print(try SafeJSON.text(of: Fields(events, contact, moves))) }
    for event in events {
      say(event.kind.words(about: contact.displayName, written: MomentWords.here))
    }
    sayNext(moves)
    try sayCalendar(moves, of: contact)
    let isUndo = events.allSatisfy { if case .undone = $0.kind { true } else { false } }
    if !isUndo { say("callcoach event undo takes it back.") }
  }

  /// Notes that the call agreed with somebody was not answered; it is a dial and stands in the list of calls. Where no
  /// such call is due the exit code is 65.
  func noteUnanswered(by contact: Contact) throws {
    let name = contact.displayName
    switch try UnansweredDial(store: store, folders: try DataFolder.folders()).note(about: contact.id) {
    case .noted: break
    case .nothingAgreed: throw DataExit.complain("No call with \(name) is agreed.", DataExit.data)
    case .notYet(let due):
      throw DataExit.complain("The call with \(name) is agreed for \(MomentWords.here(due)).", DataExit.data)
    case .notToBeCalled: throw DataExit.complain("\(name) asked not to be called.", DataExit.data)
    }
    let moves = try desk.moves(of: contact.id)
    if json { return print(try SafeJSON.text(of: Fields([], contact, moves))) }
    say("Noted: dialled and not answered. It stands in the list of calls.")
    sayNext(moves)
  }

  private func sayNext(_ moves: [KeptMove]) {
    for kept in moves {
      say("Next: \(MomentWords.here(kept.move.due)) \(kept.move.kind.words), \(kept.move.why).")
    }
  }

  /// What was written for a calendar and stands otherwise now.
  private func sayCalendar(_ moves: [KeptMove], of contact: Contact) throws {
    let written = Set(try store.calendarEntries(of: contact.id))
    if written.isEmpty { return }
    let now = SystemClock().stamp().utc
    let calendar = MoveCalendar(store, zone: ZoneTables().local(around: now))
    let items = try calendar.items(of: moves, with: contact.id, at: now)
    if items.allSatisfy({ written.contains($0.entry) }) { return }
    say(
      "Your calendar has it otherwise: callcoach appointment \(contact.displayName) --out FILE.ics writes the change."
    )
  }

  private func say(_ words: String) { print(ScreenText(words).string) }

  /// What was noted, with what comes next, for `--json`.
  private struct Fields: Encodable {
    struct Event: Encodable {
      var id: String
      var kind: String
      var at: String
      var move: String?
      var until: String?
      var to: String?
      var minutes: Int?
      var reason: String?
      var event: String?
    }

    var contact: String
    var name: String
    var events: [Event]
    var moves: [MoveFields]

    init(_ events: [LaterEvent], _ contact: Contact, _ moves: [KeptMove]) {
      self.contact = contact.id.rawValue
      name = contact.displayName
      self.events = events.map(Self.event)
      self.moves = moves.map { MoveFields($0.move) }
    }

    private static func event(_ event: LaterEvent) -> Event {
      var fields = Event(
        id: event.id.rawValue, kind: event.kind.name, at: MomentWords.iso(event.at, offset: 0))
      switch event.kind {
      case .held, .noShow, .replied, .calledIn, .left, .numberIsWrong: break
      case .moved(let to, let minutes):
        fields.to = MomentWords.iso(to, offset: 0)
        fields.minutes = minutes
      case .cancelled(let reason), .requestLifted(let reason): fields.reason = reason
      case .done(let key): fields.move = key.rawValue
      case .deferred(let key, let until):
        fields.move = key.rawValue
        fields.until = MomentWords.iso(until, offset: 0)
      case .dropped(let key, let reason):
        fields.move = key.rawValue
        fields.reason = reason
      case .undone(let id): fields.event = id.rawValue
      }
      return fields
    }
  }
}
