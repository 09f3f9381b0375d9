import CallScript
public import Cells

extension AppState {
  /// Takes in a key that is held: it does again and again what moves and types, and nothing else.
  mutating func takeHeld(_ key: Key) -> [Effect] {
    if mayRepeat(key) { return press(key) }
    call?.hint = AppState.heldHint
    return []
  }

  /// Takes in many signs that came at once: typed where text is typed, else pasted.
  mutating func takeBurst(_ text: String) -> [Effect] {
    var effects: [Effect] = []
    var rest = text[...]
    while isTyping, let sign = rest.first {
      rest = rest.dropFirst()
      effects += press(AppState.key(writing: sign))
    }
    if rest.isEmpty { return effects }
    forgetNews(before: nil)
    return effects + paste(String(rest))
  }

  private static let heldHint = "A held key counts once."

  private static func key(writing sign: Character) -> Key {
    switch sign {
    case "\n": .enter
    case "\t": .tab
    default: .character(sign)
    }
  }

  /// Whether a key may do what it does here again and again while it is held: everywhere but in a call, where it would run
  /// through the script, and there too where it types, moves or changes nothing.
  public func mayRepeat(_ key: Key) -> Bool {
    guard screen == .call else { return true }
    if let command = KeyMap.command(for: key, in: contexts) { return command.mayRepeat }
    return pickedRow(for: key) == nil
  }
}

extension Command {
  /// Whether a held key may ask for it again and again: it moves, or it changes nothing that is kept.
  var mayRepeat: Bool { Command.repeatable.contains(self) }

  private static let repeatable: Set<Command> = [
    .moveUp, .moveDown, .pageUp, .pageDown, .moveFirst, .moveLast, .nextField, .previousField, .nextGap,
    .previousGap, .earlierTime, .laterTime, .earlierDay, .laterDay, .earlierWeek, .laterWeek, .interrupt,
    .redraw,
  ]
}
