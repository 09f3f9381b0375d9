public import CallScript

/// One person.
public struct PersonScreen: Hashable, Sendable {
  /// Which one.
  public var id: ContactID
  /// What is known of them; nil until the store has answered.
  public var detail: PersonDetail?
  /// The chosen row among moves, facts and calls, from 0.
  public var selected = 0
  /// What is being asked about them; nil when nothing is.
  public var question: PersonQuestion?

  /// Makes a screen that waits for the store.
  public init(id: ContactID) { self.id = id }

  /// What a row stands for.
  enum Row: Hashable, Sendable {
    case move(NextMove), fact(KnownFact), call(SessionLine)
  }

  /// Everything that can be chosen, in the order of the screen.
  var rows: [Row] {
    guard let detail else { return [] }
    return detail.moves.map(Row.move) + detail.facts.map(Row.fact) + detail.calls.map(Row.call)
  }

  /// The chosen row; nil when there is none.
  var chosen: Row? { rows.indices.contains(selected) ? rows[selected] : nil }
}

/// What is asked about a person before a request not to be contacted is noted or lifted, or before they are erased.
public enum PersonQuestion: Hashable, Sendable {
  /// Whom the request covers.
  case scope(SuppressionScope)
  /// Why, in one line.
  case reason(SuppressionScope, TextField)
  /// Whether it is lifted: the word that is asked for has to be typed.
  case lift(TextField)
  /// Why a request that was noted in a call by mistake is lifted.
  case liftFromCall(TextField)
  /// Whether they are erased: the word that is asked for has to be typed.
  case erase(TextField)

  /// The word that erases a person.
  public static let erasingWord = "erase"
  /// The word that lifts a request.
  public static let liftingWord = "allow"
}
