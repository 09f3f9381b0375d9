/// Which screen is open, with what only that screen knows.
public enum Screen: Hashable, Sendable {
  /// What is due, whom to call, the last calls.
  case home(HomeScreen)
  /// Everybody, with a search.
  case contacts(ContactsScreen)
  /// A new contact or a new fact being typed.
  case form(ContactForm)
  /// The list of a dial block, before it starts.
  case prep(PrepScreen)
  /// The call in hand: ringing, live or in its wrap-up.
  case call
  /// The running playbook, to read.
  case playbook(PlaybookScreen)
}
