public import CallScript

/// Whom a request not to be called again covers, as made in a call of this run.
public struct StopRequest: Hashable, Sendable {
  /// The person who asked.
  public var contact: ContactID
  /// The organisation; nil when only the person is meant.
  public var account: AccountID?
}

extension AppState {
  /// Keeps in mind whether the call in hand asks not to be called again; taking STOP back lifts it.
  mutating func noteStop() {
    guard let live = call else { return }
    let state = live.call.state
    let account = state.stopScope == .organisation ? live.contact.account?.id : nil
    stops[live.session] =
      state.isStopped ? StopRequest(contact: live.contact.id, account: account) : nil
    dropStopped()
  }

  /// Whether the person may not be called any more.
  func isStopped(_ card: ContactCard) -> Bool {
    card.suppression != nil
      || stops.values.contains { stop in
        stop.contact == card.id || (stop.account != nil && stop.account == card.contact.account?.id)
      }
  }

  /// Takes everybody off Home's list who asked not to be called.
  mutating func dropStopped() {
    guard !stops.isEmpty, let people = home?.people else { return }
    let left = people.filter { !isStopped($0) }
    let moves = home?.moves.filter { !isStopped($0.card) } ?? []
    changeHome {
      $0.home?.people = left
      $0.home?.moves = moves
    }
  }
}
