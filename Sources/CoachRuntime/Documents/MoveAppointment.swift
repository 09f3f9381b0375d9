public import CallScript
import CoachApp
public import Exchange
public import Store

/// Next moves as appointments for a calendar.
public enum MoveAppointment {
  /// How long a call is put down for, in minutes.
  public static let callMinutes = 15
  /// How long a meeting is put down for whose length was not noted, in minutes.
  public static let meetingMinutes = 20
  /// How long before the start to be reminded.
  public static let reminder: Duration = .seconds(5 * 60)

  /// Whether a move has a time of its own: meetings, agreed calls and call-backs.
  public static func isOne(_ kind: MoveKind) -> Bool {
    switch kind {
    case .attend, .agreedCall, .callBack: true
    case .redial, .anotherHour, .somebodyElse, .referral, .noShow, .newTime, .answer, .hangUpMessage,
      .information, .confirmation, .note, .voicemailMessage, .thanks, .apology, .findAddress, .findNumber,
      .findPerson, .refreshFacts, .tellOwner, .reviewOffer:
      false
    }
  }

  /// How long a move is put down for, in minutes.
  static func minutes(of move: NextMove) -> Int {
    guard move.kind == .attend else { return callMinutes }
    let range = Plausible.minutes
    return min(max(Int(range.lowerBound), move.minutes ?? meetingMinutes), Int(range.upperBound))
  }

  /// The appointment of a move under its entry's name and version. `clearerByThen` is what was to be clearer by then.
  public static func make(
    of kept: KeptMove, as entry: CalendarEntry, clearerByThen: String, zone: ZoneTable
  ) -> Appointment {
    Appointment(
      id: entry.id, sequence: entry.sequence, start: entry.start, length: .seconds(60 * entry.minutes),
      zone: zone, title: title(entry.kind, kept.contact), notes: notes(kept.move, clearerByThen),
      place: kept.contact.phone, reminder: reminder)
  }

  /// What takes an entry out of a calendar; without a person it names nobody.
  static func cancellation(of entry: CalendarEntry, with contact: Contact?, zone: ZoneTable) -> Appointment {
    Appointment(
      id: entry.id, sequence: entry.sequence, status: .cancelled, start: entry.start,
      length: .seconds(60 * entry.minutes), zone: zone, title: title(entry.kind, contact))
  }

  private static func title(_ kind: MoveKind, _ contact: Contact?) -> String {
    let what =
      switch kind {
      case .attend: "Meeting"
      case .callBack: "Call back"
      default: "Call"
      }
    guard let contact else { return what }
    let company = contact.account?.name ?? ""
    let place = company.isEmpty || company == contact.displayName ? "" : ", \(company)"
    return "\(what): \(contact.displayName)\(place)"
  }

  private static func notes(_ move: NextMove, _ clearerByThen: String) -> String {
    let why = move.why.isEmpty ? [] : ["Why: \(move.why)"]
    return (why + (clearerByThen.isEmpty ? [] : ["Clearer by then: \(clearerByThen)"])).joined(
      separator: "\n")
  }
}
