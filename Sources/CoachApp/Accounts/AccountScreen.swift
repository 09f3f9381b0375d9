public import CallScript

/// One organisation.
public struct AccountScreen: Hashable, Sendable {
  /// Which one.
  public var id: AccountID
  /// What is known of it; nil until the store has answered.
  public var detail: AccountDetail?
  /// The chosen row among people, facts and calls, from 0.
  public var selected = 0

  /// Makes a screen that waits for the store.
  public init(id: AccountID) { self.id = id }

  /// What a row stands for.
  enum Row: Hashable, Sendable {
    case person(PersonLine), fact(KnownFact), call(SessionLine)
  }

  /// Everything that can be chosen, in the order of the screen.
  var rows: [Row] {
    guard let detail else { return [] }
    return detail.people.map(Row.person) + detail.facts.map(Row.fact) + detail.calls.map(Row.call)
  }

  /// The chosen row; nil when there is none.
  var chosen: Row? { rows.indices.contains(selected) ? rows[selected] : nil }
}
