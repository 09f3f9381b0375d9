public import CallScript

/// A form being filled: a contact, an organisation or a fact, new or known.
public struct ContactForm: Hashable, Sendable {
  /// What one line of the form asks for.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    case firstName, lastName, company, role, phone, otherPhones, email, otherEmails, zone, region, note
    case fact, concern, source, date
  }

  /// What is filled in.
  public enum Subject: Hashable, Sendable {
    /// Somebody new.
    case newContact
    /// Somebody known.
    case contact(Contact)
    /// An organisation's name.
    case account(Account)
    /// A fact; with a number the one that is changed.
    case fact(FactSubject, replaces: Int64?)
  }

  /// What is filled in.
  public var subject: Subject
  /// Which slot of the playbook the fact fills; nil where the playbook has none.
  public var factSlot: FactSlot?
  /// The name of a fact that is changed and that the playbook does not ask for.
  public var factID: FactID?
  /// The lines asked for.
  public var fields: [Field]
  /// What was typed, one for each line asked for.
  public var texts: [TextField]
  /// The line in hand, from 0.
  public var current = 0
  /// Why it was refused; nil when it was not.
  public var complaint: String?
  /// Whether it is kept although somebody else has the number or the address: that was said once.
  var mayShare = false
  /// Whether leaving was asked for once although something was typed.
  var isLeavingArmed = false
  /// Whether the store's answer is awaited.
  public var isSaving = false
  /// What the lines held at first.
  private let atFirst: [String]

  /// Makes a form; lines that `filled` does not name are empty.
  public init(
    _ subject: Subject, fields: [Field], factSlot: FactSlot? = nil, factID: FactID? = nil,
    filled: [Field: String] = [:]
  ) {
    self.subject = subject
    self.fields = fields
    self.factSlot = factSlot
    self.factID = factID
    atFirst = fields.map { filled[$0] ?? "" }
    texts = zip(fields, atFirst).map { TextField($1, limit: $0.limit) }
  }

  /// Whether anything was typed or changed.
  var isTouched: Bool { zip(texts, atFirst).contains { trimmingBlanks($1) != $0.trimmed } }

  /// Whether a request to leave is followed; the first one only asks when something was typed.
  mutating func isLeft() -> Bool {
    if isLeavingArmed || !isTouched { return true }
    isLeavingArmed = true
    complaint = "Not saved: Esc again leaves without what you typed, Ctrl-S saves it."
    return false
  }

  /// What was typed for a line, without blanks at the ends; empty for lines not asked for.
  public func text(_ field: Field) -> String {
    fields.firstIndex(of: field).map { texts[$0].trimmed } ?? ""
  }

  /// Whether a line is asked for.
  func asks(for field: Field) -> Bool { fields.contains(field) }
}

extension ContactForm.Field {
  /// The most signs that the line takes.
  var limit: Int {
    switch self {
    case .note: 1000
    case .otherPhones, .otherEmails: 600
    case .region, .date: 20
    case .firstName, .lastName, .company, .role, .phone, .email, .zone, .fact, .concern, .source: 300
    }
  }
}
