public import CallScript

/// Something that speaks against calling just now.
public enum CallCaution: Hashable, Sendable {
  /// It is outside calling hours where the contact is.
  case outsideHours(localTime: CivilTime)
  /// The contact's time zone is not known.
  case unknownZone
  /// The contact was dialled too often within the last 24 hours; the count leaves this dial out.
  case manyDials(Int)
}
