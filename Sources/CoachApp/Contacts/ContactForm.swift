public import CallScript

/// A form being filled: a new contact, or a fact about one who is known.
public struct ContactForm: Hashable, Sendable {
  /// What one line of the form asks for.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    case firstName, lastName, company, role, phone, email, zone, fact, concern, source
  }

  /// Whom a fact is added to; nil for a new contact.
  public var contact: ContactCard?
  /// Which slot of the playbook the fact fills; nil where the playbook has none.
  public var factSlot: FactSlot?
  /// The lines asked for.
  public var fields: [Field]
  /// What was typed, one for each line asked for.
  public var texts: [TextField]
  /// The line in hand, from 0.
  public var current = 0
  /// Why it was refused; nil when it was not.
  public var complaint: String?
  /// Whether leaving was asked for once although something was typed.
  var isLeavingArmed = false
  /// Whether the store's answer is awaited.
  public var isSaving = false

  /// Makes an empty form.
  public init(fields: [Field], contact: ContactCard? = nil, factSlot: FactSlot? = nil) {
    self.fields = fields
    self.contact = contact
    self.factSlot = factSlot
    texts = fields.map { _ in TextField(limit: 300) }
  }

  /// Whether a request to leave is followed; the first one only asks when something was typed.
  mutating func isLeft() -> Bool {
    if isLeavingArmed || texts.allSatisfy(\.isBlank) { return true }
    isLeavingArmed = true
    complaint = "Not saved: Esc again leaves without what you typed, Ctrl-S saves it."
    return false
  }

  /// What was typed for a line, without blanks at the ends; empty for lines not asked for.
  public func text(_ field: Field) -> String {
    fields.firstIndex(of: field).map { texts[$0].trimmed } ?? ""
  }
}
