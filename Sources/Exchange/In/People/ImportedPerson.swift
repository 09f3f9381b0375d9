/// A person as a file tells of them; empty strings mean that it says nothing.
public struct ImportedPerson: Hashable, Sendable {
  /// A number or an address.
  public struct Address: Hashable, Sendable {
    /// What kind it is, in a word: `mobile`, `work`; empty when the file does not say.
    public var label: String
    /// As it was written.
    public var value: String
    /// Makes one.
    public init(label: String = "", value: String) {
      self.label = label
      self.value = value
    }
  }

  /// The line of the file on which they begin, counted from 1.
  public var line: Int
  /// First name.
  public var firstName = ""
  /// Last name.
  public var lastName = ""
  /// Whether first and last name stood in one and were cut by guess; together they are what stood there.
  public var isNameGuessed = false
  /// The organisation.
  public var company = ""
  /// What they do there.
  public var role = ""
  /// Numbers, the one to call first.
  public var phones: [Address] = []
  /// E-mail addresses, the main one first.
  public var emails: [Address] = []
  /// The time zone as written; not checked.
  public var zone = ""
  /// An ISO 3166 code such as `DE` or `US-FL`.
  public var region = ""
  /// A note.
  public var note = ""
  /// What the file says about not being called, as it stands there: `Do Not Call: TRUE`; empty where it says nothing
  /// of the kind.
  public var stop = ""
  /// The same about not being written to.
  public var mailStop = ""
  /// Its name in the program that the file comes from.
  public var record = ""

  /// Makes a person of whom nothing is known yet.
  public init(line: Int) { self.line = line }

  /// First and last name.
  public var name: String { [firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ") }
}
