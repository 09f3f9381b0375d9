/// Makes a person of values that come one after another, and notes what cannot be used.
struct PersonAssembly {
  private(set) var person: ImportedPerson
  /// What makes it impossible to keep the person.
  private(set) var refusal: ReadingProblem.Kind?
  private var fullName = ""
  private var country = ""
  private var state = ""
  private var titles: [String] = []

  /// Begins a person on a line.
  init(line: Int) { person = ImportedPerson(line: line) }

  /// Takes a value for a field; of fields that hold one value the first counts. The label is the kind of a number or an
  /// address, and the column's name for what it says of requests.
  mutating func take(
    _ text: String, as field: PersonField, label: String = "", problems: inout ReadingProblems
  ) {
    if text.isEmpty { return }
    switch field {
    case .phone: takePhones(text, label: label, problems: &problems)
    case .email: takeEmails(text, label: label, problems: &problems)
    case .note: takeNote(text, problems: &problems)
    case .stop, .mailStop: takeOptOut(text, as: field, of: label, problems: &problems)
    case .status: if let found = OptOutText.status(text) { noteOptOut(text, as: found, of: label) }
    case .firstName: setName(\.person.firstName, text, field)
    case .lastName: setName(\.person.lastName, text, field)
    case .fullName: setName(\.fullName, text, field)
    case .company: setName(\.person.company, text, field)
    case .role: set(\.person.role, text, field)
    case .zone: set(\.person.zone, text, field)
    case .country: set(\.country, text, field)
    case .state: set(\.state, text, field)
    case .record: set(\.person.record, text, field)
    case .label, .ignored: break
    }
  }

  /// Takes what stands before a name, such as `Dr.`; `Mr` and its like say nothing.
  mutating func take(title text: String) { titles += NameGuess.split(text).titles }

  /// Puts a number or an address first: the file says that it is the main one.
  mutating func preferLast(_ field: PersonField) {
    switch field {
    case .phone: if let last = person.phones.popLast() { person.phones.insert(last, at: 0) }
    case .email: if let last = person.emails.popLast() { person.emails.insert(last, at: 0) }
    case .firstName, .lastName, .fullName, .company, .role, .label, .zone, .country, .state, .note, .stop,
      .mailStop, .status, .record, .ignored:
      break
    }
  }

  /// The person, or why they cannot be kept.
  mutating func finish() -> Result<ImportedPerson, Refusal> {
    settleName()
    keepTitles()
    person.region = RegionNames.code(country: country, state: state)
    if let refusal { return .failure(Refusal(kind: refusal)) }
    if person.name.isEmpty, person.company.isEmpty, !isRequestAlone {
      return .failure(Refusal(kind: .noName))
    }
    return .success(person)
  }

  /// Why a person cannot be kept.
  struct Refusal: Error {
    let kind: ReadingProblem.Kind
  }

  /// A full name beside a first name alone is the last name, unless it begins with the first. Titles are no part of a
  /// name.
  private mutating func settleName() {
    (person.firstName, person.lastName) = NameGuess.withoutTitles(
      first: person.firstName, last: person.lastName, titles: &titles)
    if fullName.isEmpty || !person.lastName.isEmpty { return }
    let parts = NameGuess.split(fullName)
    if person.firstName.isEmpty {
      (person.firstName, person.lastName) = (parts.first, parts.last)
      person.isNameGuessed = !person.lastName.isEmpty
    } else if (fullName + " ").utf8.starts(with: (person.firstName + " ").utf8) {
      person.lastName = String(
        decoding: ASCII.trimmed(Array(fullName.utf8)[person.firstName.utf8.count...]), as: UTF8.self)
    } else {
      person.lastName = parts.first == person.firstName ? parts.last : fullName
    }
    titles += parts.titles
  }

  /// A title stands in the note: a name with it would be said by every line that says the name.
  private mutating func keepTitles() {
    if titles.isEmpty { return }
    var known: [String] = []
    for title in titles where !known.contains(title) { known.append(title) }
    let line = "Title: " + known.joined(separator: " ")
    person.note = person.note.isEmpty ? line : line + "\n" + person.note
  }

  /// Marks and control signs alone are no name.
  private mutating func setName(
    _ path: WritableKeyPath<PersonAssembly, String>, _ text: String, _ field: PersonField
  ) {
    if Cutting.saysSomething(text) { set(path, text, field) }
  }

  private mutating func set(
    _ path: WritableKeyPath<PersonAssembly, String>, _ text: String, _ field: PersonField
  ) {
    guard self[keyPath: path].isEmpty else { return }
    if isTooLong(text) {
      refusal = .tooLong(field)
    } else {
      self[keyPath: path] = Cutting.oneLine(text)
    }
  }

  private func isTooLong(_ text: String) -> Bool {
    text.utf8.count > ImportLimits.words && text.unicodeScalars.count > ImportLimits.words
  }

  /// Whether the row says only that a number or an address must not be used.
  private var isRequestAlone: Bool {
    (!person.stop.isEmpty && !(person.phones + person.emails).isEmpty)
      || (!person.mailStop.isEmpty && !person.emails.isEmpty)
  }

  private mutating func takeOptOut(
    _ text: String, as field: PersonField, of column: String, problems: inout ReadingProblems
  ) {
    let answer = OptOutText.read(text)
    if answer == .no { return }
    if answer == .unclear { problems.add(.unclearOptOut(excerpt(text)), line: person.line) }
    noteOptOut(text, as: field, of: column)
  }

  private mutating func noteOptOut(_ text: String, as field: PersonField, of column: String) {
    let path: WritableKeyPath<ImportedPerson, String> = field == .mailStop ? \.mailStop : \.stop
    guard person[keyPath: path].isEmpty else { return }
    let name = column.isEmpty ? "" : excerpt(column) + ": "
    person[keyPath: path] = Cutting.oneLine(name + excerpt(text))
  }

  private mutating func takeNote(_ text: String, problems: inout ReadingProblems) {
    guard person.note.isEmpty else { return }
    person.note = text
    if text.utf8.count > ImportLimits.note, text.unicodeScalars.count > ImportLimits.note {
      person.note = String(text.unicodeScalars.prefix(ImportLimits.note))
      problems.add(.longNote, line: person.line)
    }
  }

  private mutating func takePhones(_ cell: String, label: String, problems: inout ReadingProblems) {
    if AddressLabel.isMachine(label) { return }
    for part in PhoneText.parts(of: cell) where !AddressLabel.isMachine(part) {
      switch PhoneText.read(Cutting.oneLine(part)) {
      case .rounded: problems.add(.roundedNumber(excerpt(part)), line: person.line)
      case .none:
        if !isPlaceholder(part) { problems.add(.notANumber(excerpt(part)), line: person.line) }
      case .decimals(let number):
        problems.add(.decimalNumber(excerpt(part)), line: person.line)
        add(number, label, to: \.person.phones, field: .phone, problems: &problems)
      case .number(let number):
        add(number, label, to: \.person.phones, field: .phone, problems: &problems)
      }
    }
  }

  private mutating func takeEmails(_ cell: String, label: String, problems: inout ReadingProblems) {
    let parts = EmailText.parts(of: cell)
    for address in parts.addresses {
      add(address, label, to: \.person.emails, field: .email, problems: &problems)
    }
    for other in parts.others where !isPlaceholder(other) {
      problems.add(.notAnAddress(excerpt(other)), line: person.line)
    }
  }

  private mutating func add(
    _ value: String, _ label: String, to path: WritableKeyPath<PersonAssembly, [ImportedPerson.Address]>,
    field: PersonField, problems: inout ReadingProblems
  ) {
    if self[keyPath: path].contains(where: { $0.value == value }) { return }
    if isTooLong(value) {
      refusal = .tooLong(field)
    } else if self[keyPath: path].count == ImportLimits.addresses {
      problems.add(.tooManyAddresses, line: person.line)
    } else {
      self[keyPath: path].append(ImportedPerson.Address(label: label, value: value))
    }
  }

  /// What people type where they know nothing.
  private func isPlaceholder(_ text: String) -> Bool {
    ["-", "--", "n/a", "na", "none", "null", "nil", "unknown", "?", "."].contains(text.lowercased())
  }

  /// The beginning of a value, for a message.
  private func excerpt(_ text: String) -> String {
    text.unicodeScalars.count > 40 ? String(text.unicodeScalars.prefix(39)) + "…" : text
  }
}
