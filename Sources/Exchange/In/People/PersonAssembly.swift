/// Makes a person of values that come one after another, and notes what cannot be used.
struct PersonAssembly {
  private(set) var person: ImportedPerson
  /// What makes it impossible to keep the person.
  private(set) var refusal: ReadingProblem.Kind?
  private var fullName = ""
  private var country = ""
  private var state = ""
  private var label = ""

  /// Begins a person on a line.
  init(line: Int) { person = ImportedPerson(line: line) }

  /// Takes a value for a field; of fields that hold one value the first counts.
  mutating func take(
    _ text: String, as field: PersonField, label columnLabel: String = "", problems: inout ReadingProblems
  ) {
    if text.isEmpty { return }
    switch field {
    case .phone: takePhones(text, label: take(label: columnLabel), problems: &problems)
    case .email: takeEmails(text, label: take(label: columnLabel), problems: &problems)
    case .note: takeNote(text, problems: &problems)
    case .label: label = text
    case .firstName: set(\.person.firstName, text, field)
    case .lastName: set(\.person.lastName, text, field)
    case .fullName: set(\.fullName, text, field)
    case .company: set(\.person.company, text, field)
    case .role: set(\.person.role, text, field)
    case .zone: set(\.person.zone, text, field)
    case .country: set(\.country, text, field)
    case .state: set(\.state, text, field)
    case .record: set(\.person.record, text, field)
    case .ignored: break
    }
  }

  /// Puts a number or an address first: the file says that it is the main one.
  mutating func preferLast(_ field: PersonField) {
    switch field {
    case .phone: if let last = person.phones.popLast() { person.phones.insert(last, at: 0) }
    case .email: if let last = person.emails.popLast() { person.emails.insert(last, at: 0) }
    case .firstName, .lastName, .fullName, .company, .role, .label, .zone, .country, .state, .note, .record,
      .ignored:
      break
    }
  }

  /// The person, or why they cannot be kept.
  mutating func finish() -> Result<ImportedPerson, Refusal> {
    settleName()
    person.region = RegionNames.code(country: country, state: state)
    if let refusal { return .failure(Refusal(kind: refusal)) }
    if person.name.isEmpty, person.company.isEmpty { return .failure(Refusal(kind: .noName)) }
    return .success(person)
  }

  /// Why a person cannot be kept.
  struct Refusal: Error {
    let kind: ReadingProblem.Kind
  }

  /// A full name beside a first name alone is the last name, unless it begins with the first.
  private mutating func settleName() {
    if fullName.isEmpty || !person.lastName.isEmpty { return }
    if !person.firstName.isEmpty {
      let isWhole = (fullName + " ").utf8.starts(with: (person.firstName + " ").utf8)
      if !isWhole {
        person.lastName = fullName
        return
      }
      person.lastName = String(
        decoding: ASCII.trimmed(Array(fullName.utf8)[person.firstName.utf8.count...]), as: UTF8.self)
      return
    }
    (person.firstName, person.lastName) = NameGuess.split(fullName)
    person.isNameGuessed = !person.lastName.isEmpty
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

  /// The label of a column before the value wins over what the value's own column is called.
  private mutating func take(label columnLabel: String) -> String {
    defer { label = "" }
    return label.isEmpty ? columnLabel : AddressLabel.plain(label)
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
    for part in PhoneText.parts(of: cell) {
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
    for part in EmailText.parts(of: cell) {
      if let address = EmailText.read(part) {
        add(address, label, to: \.person.emails, field: .email, problems: &problems)
      } else if !isPlaceholder(part) {
        problems.add(.notAnAddress(excerpt(part)), line: person.line)
      }
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
