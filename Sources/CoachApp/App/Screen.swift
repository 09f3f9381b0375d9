/// Which screen is open, with what only that screen knows.
public enum Screen: Hashable, Sendable {
  /// What is due, whom to call, the last calls.
  case home(HomeScreen)
  /// A contact, an organisation or a fact being typed.
  case form(ContactForm)
  /// The list of a dial block, before it starts.
  case prep(PrepScreen)
  /// The call in hand: ringing, live or in its wrap-up.
  case call
  /// The running playbook, to read.
  case playbook(PlaybookScreen)
  // Accounts
  /// Organisations and people, with a search.
  case browser(BrowserScreen)
  /// One organisation.
  case account(AccountScreen)
  /// One person.
  case person(PersonScreen)
  // HUCA
  /// The 30-day challenge.
  case huca(HucaScreen)
  // Around a call
  /// What follows from the call that was just closed.
  case after(AfterScreen)
  // Import
  /// Contacts being taken in from a file.
  case importing(ImportScreen)
  // Drafts
  /// An e-mail to a person, or the choice which one to write.
  case draft(DraftScreen)
}
