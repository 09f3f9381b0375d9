public import CallScript

/// What now: the page after a call that reached somebody or left a voicemail.
public struct AfterScreen: Hashable, Sendable {
  /// The closed call.
  public var closed: CallState
  /// What follows from it; nil until the store has answered.
  public var aftermath: Aftermath?
  /// Whether the card for a reset lies on the page.
  public var isResetOpen = false
  /// What to say in a reset, the champion's words filled.
  public var resets: [ResetLine] = []

  /// Makes a page that waits for the store.
  public init(closed: CallState) { self.closed = closed }

  /// The session.
  var session: SessionID { closed.setup.session }
  /// The person called.
  var contact: Contact { closed.setup.contact }
  /// Who is rung for a reset; nil where nobody is marked.
  var champion: Contact? { aftermath?.champions.first { $0.id != contact.id } }
}

extension CallState {
  /// Whether a page says what now: somebody was reached or a voicemail was left.
  var hasAfterPage: Bool {
    guard let kind = outcome?.kind else { return false }
    return kind.reachedThePerson || kind == .voicemail
  }
}
