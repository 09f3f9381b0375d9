/// A key as the terminal reports it.
public enum Key: Hashable, Sendable {
  /// A printing key, as the sign it writes.
  case character(Character)
  /// Enter or Return.
  case enter
  /// Esc.
  case escape
  /// Tab.
  case tab
  /// Shift with Tab.
  case backTab
  /// Backspace.
  case backspace
  /// Delete.
  case delete
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// Insert.
  case insert
  /// A function key, from 1.
  case function(Int)
  /// A letter in lower case, or one of `@[\]^_`, with Ctrl.
  case control(Character)
  /// A sign with Alt.
  case alt(Character)

  /// The space bar.
  public static let space = Key.character(" ")
}
