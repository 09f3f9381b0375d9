public import CallScript
import CoachApp
public import Exchange
public import Store

/// Next moves as appointments for a calendar.
public enum MoveAppointment {
  /// How long a call is put down for.
  public static let callLength: Duration = .seconds(15 * 60)
  /// How long a meeting is put down for whose length was not noted.
  public static let meetingLength: Duration = .seconds(20 * 60)
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

  /// The appointment of a move; nil for one without a time of its own.
  ///
  /// The same move keeps its identifier, so that a calendar replaces what it has; `stamp` is when the file is made,
  /// and a later file replaces an earlier one. `clearerByThen` is what was to be clearer by then.
  public static func make(
    of kept: KeptMove, clearerByThen: String, zone: ZoneTable, stamp: Instant
  ) -> Appointment? {
    let move = kept.move
    guard isOne(move.kind) else { return nil }
    return Appointment(
      id: identifier(of: move.key), sequence: sequence(at: stamp), start: move.due, length: length(of: move),
      zone: zone, title: title(of: kept), notes: notes(move, clearerByThen), place: kept.contact.phone,
      reminder: reminder)
  }

  /// A name's signs beyond letters, digits and hyphens are written as hyphens.
  private static func identifier(of key: MoveKey) -> String {
    let scalars = key.rawValue.unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      return isPlain ? Character(scalar) : "-"
    }
    return String(scalars)
  }

  /// Minutes since 2020, so that a later file counts as the newer version (RFC 5545, section 3.8.7.4).
  private static func sequence(at stamp: Instant) -> Int {
    let start: Int64 = 1_577_836_800_000
    return Int(max(0, (stamp.milliseconds - start) / 60_000))
  }

  private static func length(of move: NextMove) -> Duration {
    guard move.kind == .attend else { return callLength }
    return move.minutes.map { .seconds($0 * 60) } ?? meetingLength
  }

  private static func title(of kept: KeptMove) -> String {
    let what =
      switch kept.move.kind {
      case .attend: "Meeting"
      case .callBack: "Call back"
      default: "Call"
      }
    let company = kept.contact.account?.name ?? ""
    let place = company.isEmpty || company == kept.contact.displayName ? "" : ", \(company)"
    return "\(what): \(kept.contact.displayName)\(place)"
  }

  private static func notes(_ move: NextMove, _ clearerByThen: String) -> String {
    let why = move.why.isEmpty ? [] : ["Why: \(move.why)"]
    return (why + (clearerByThen.isEmpty ? [] : ["Clearer by then: \(clearerByThen)"])).joined(
      separator: "\n")
  }
}
