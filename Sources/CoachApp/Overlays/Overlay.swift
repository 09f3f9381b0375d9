/// What can lie over a screen.
public enum Overlay: Hashable, Sendable {
  /// The keys of the screen beneath; the number is the first row shown.
  case help(top: Int)
  /// Commands to pick from by typing.
  case palette(Palette)
}

/// The state of the palette.
public struct Palette: Hashable, Sendable {
  /// What was typed.
  public var field: TextField
  /// The chosen entry, from 0.
  public var selected: Int

  /// Makes an empty palette.
  public init() {
    field = TextField()
    selected = 0
  }
}
