/// The list of everybody and its search.
public struct ContactsScreen: Hashable, Sendable {
  /// The words looked for.
  public var query = TextField(limit: 80)
  /// Whether the search line takes the keys.
  public var isTyping = false
  /// Who was found; nil until the store has answered.
  public var found: [ContactCard]?
  /// The chosen row, from 0.
  public var selected = 0
  /// Makes a list of everybody.
  public init() {}
}
