public import CallScript
public import CoachApp

/// Made-up people for tests.
public enum SamplePeople {
  /// Tuesday, 24 November 2026, 13:32 in London and 14:32 in Berlin.
  public static let start = Instant(milliseconds: 1_795_527_120_000)
  /// The rep's zone in winter.
  public static let london = ZoneTable(identifier: "Europe/London", initialOffset: 0)
  /// A zone an hour ahead.
  public static let berlin = ZoneTable(identifier: "Europe/Berlin", initialOffset: 3600)
  /// A zone where it is the middle of the night.
  public static let auckland = ZoneTable(identifier: "Pacific/Auckland", initialOffset: 13 * 3600)

  /// Ann Hale of Hale & Son, with a talk and news.
  public static let ann = ContactCard(
    contact: Contact(
      id: ContactID("01ANN"), account: Account(id: AccountID("01HALE"), name: "Hale & Son"),
      firstName: "Ann", lastName: "Hale", role: "Ops director", phone: "+49 30 5550 17",
      email: "ann@hale.example", zone: "Europe/Berlin"),
    facts: [
      Fact(
        id: FactID("individual.talk"), text: "your talk at the trade day", concern: "thinner margins",
        source: "programme", date: CivilDate(dayNumber: 20_750)),
      Fact(id: FactID("company.news"), text: "the second yard", date: CivilDate(dayNumber: 20_740)),
    ],
    zone: berlin)

  /// Somebody of whom hardly anything is known.
  public static func plain(_ number: Int) -> ContactCard {
    ContactCard(
      contact: Contact(
        id: ContactID("01P\(number)"), firstName: "Person", lastName: "\(number)", phone: "555 010\(number)"),
      zone: berlin)
  }
}
