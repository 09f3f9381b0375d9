import CallScript

extension WrapUp {
  /// An answer to "whom did they name?".
  enum NamedRow: Hashable {
    /// Nobody by name, or not now.
    case nobody
    /// Somebody who is known there.
    case known(Colleague)
    /// Somebody new, by the name that was typed.
    case new(String)

    /// What the row is, whatever is known of it by now.
    var name: String {
      switch self {
      case .nobody: ""
      case .known(let colleague): colleague.contact.id.rawValue
      case .new(let words): "+\(words)"
      }
    }
  }

  /// The answers to choose from: everybody there, or those whose names begin with what was typed.
  func namedRows(mayAdd: Bool) -> [NamedRow] {
    let known = colleagues ?? []
    let words = field.trimmed
    if words.isEmpty { return [.nobody] + known.map(NamedRow.known) }
    let found = known.filter { $0.contact.displayName.beginsWords(like: words) }
    let isKnown = known.contains {
      NameSkeleton.of($0.contact.displayName) == NameSkeleton.of(words)
    }
    return found.map(NamedRow.known) + (mayAdd && !isKnown ? [.new(words)] : [])
  }
}

extension AppState {
  /// The answers to "whom did they name?"; empty while that is not asked.
  var namedRows: [WrapUp.NamedRow] {
    guard let asked = call?.wrapUp, asked.question == .named else { return [] }
    return asked.namedRows(mayAdd: readOnlyReason == nil)
  }

  /// Keeps who was named; somebody new is added to the list first.
  mutating func keepNamed() -> [Effect] {
    let rows = namedRows
    guard let asked = call?.wrapUp else { return [] }
    guard rows.indices.contains(asked.selected) else {
      call?.hint = "Nobody of that name is known there; nothing can be added now."
      return []
    }
    switch rows[asked.selected] {
    case .nobody: return closeCall()
    case .known(let colleague):
      guard !colleague.isStopped else {
        call?.hint = "They asked not to be contacted: nobody rings them."
        return []
      }
      return record(.referred(to: colleague.contact.id)) + closeCall()
    case .new(let name):
      call?.wrapUp?.isAdding = true
      return [.saveContact(newColleague(name))]
    }
  }

  private func newColleague(_ name: String) -> ContactDraft {
    let words = name.split { $0.isWhitespace }
    return ContactDraft(
      firstName: words.first.map(String.init) ?? "", lastName: words.dropFirst().joined(separator: " "),
      company: call?.contact.account?.name ?? "")
  }

  /// The store answered who else is there.
  mutating func showColleagues(_ colleagues: [Colleague], of session: SessionID) {
    guard call?.session == session, call?.wrapUp?.question == .named else { return }
    let old = namedRows.map(\.name)
    call?.wrapUp?.colleagues = colleagues
    // Until the mark was moved it stands on whoever fits best.
    guard let selected = call?.wrapUp?.selected, selected > 0 else { return }
    let kept = keptIndex(selected, from: old, to: namedRows.map(\.name))
    call?.wrapUp?.selected = kept
  }

  /// Somebody who was named is in the list now: the call keeps it and closes; nil where that was not the reason.
  mutating func namedWasAdded(_ card: ContactCard) -> [Effect]? {
    guard screen == .call, let asked = call?.wrapUp, asked.question == .named, asked.isAdding else {
      return nil
    }
    return record(.referred(to: card.id)) + closeCall()
  }
}

extension String {
  /// Whether each of the words typed begins a word of this text, whatever the case.
  fileprivate func beginsWords(like typed: String) -> Bool {
    let own = lowercased().split { $0.isWhitespace }
    return typed.lowercased().split { $0.isWhitespace }.allSatisfy { part in
      own.contains { $0.hasPrefix(part) }
    }
  }
}
