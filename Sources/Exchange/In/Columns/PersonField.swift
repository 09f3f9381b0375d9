/// What a column of a table may hold about a person.
public enum PersonField: String, CaseIterable, Hashable, Sendable {
  case firstName = "first"
  case lastName = "last"
  /// First and last name in one.
  case fullName = "name"
  case company
  case role
  case phone
  case email
  /// Says what kind a number or an address is.
  case label
  case zone
  case country
  /// A part of a country: a state, a province.
  case state
  case note
  /// Whoever has a yes here asked not to be contacted.
  case stop
  /// Whoever has a yes here asked for no e-mails.
  case mailStop = "stop-mail"
  /// Where somebody stands; only words such as "do not call" and "unsubscribed" count.
  case status
  /// Its name in the program that the file comes from.
  case record
  /// Nothing that is kept.
  case ignored = "-"
}
