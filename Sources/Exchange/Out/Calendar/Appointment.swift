public import CallScript

/// Something with a beginning and an end that belongs into a calendar.
public struct Appointment: Hashable, Sendable {
  /// Whether it will happen.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    case confirmed = "CONFIRMED"
    case tentative = "TENTATIVE"
    case cancelled = "CANCELLED"
  }

  /// Its name: the same for each later version, so that a calendar replaces what it has. A ULID, or any
  /// letters, digits and hyphens.
  public var id: String
  /// The version, from 0; higher with each move and with the cancellation.
  public var sequence: Int
  /// Whether it will happen.
  public var status: Status
  /// When it begins.
  public var start: Instant
  /// How long it lasts; what is below zero counts as zero.
  public var length: Duration
  /// The zone whose wall clock it follows; nil writes it in UTC.
  public var zone: ZoneTable?
  /// What it is, one line.
  public var title: String
  /// More about it, any number of lines.
  public var notes: String
  /// Where, or by which number; one line or more.
  public var place: String
  /// Who calls the meeting; needed for guests to be named.
  public var organizer: Mailbox?
  /// Who else is asked to come.
  public var guests: [Mailbox]
  /// How long before the start to be reminded; nil for not at all.
  public var reminder: Duration?

  /// Makes an appointment.
  public init(
    id: String, sequence: Int = 0, status: Status = .confirmed, start: Instant, length: Duration,
    zone: ZoneTable? = nil, title: String, notes: String = "", place: String = "",
    organizer: Mailbox? = nil, guests: [Mailbox] = [], reminder: Duration? = nil
  ) {
    self.id = id
    self.sequence = sequence
    self.status = status
    self.start = start
    self.length = length
    self.zone = zone
    self.title = title
    self.notes = notes
    self.place = place
    self.organizer = organizer
    self.guests = guests
    self.reminder = reminder
  }

  /// When it ends.
  public var end: Instant { start + max(.zero, length) }
}
