/// What was read from a file of contacts.
public struct ContactsReading: Hashable, Sendable {
  /// The people, in the order of the file.
  public internal(set) var people: [ImportedPerson] = []
  /// What could not be used.
  public internal(set) var problems = ReadingProblems()
  /// Lines behind the table that are a report's footer; nil where there is none.
  public internal(set) var footer: ClosedRange<Int>?
  /// Columns that are left out although they look like numbers or addresses.
  public internal(set) var suspects: [ColumnSuspect] = []
}
