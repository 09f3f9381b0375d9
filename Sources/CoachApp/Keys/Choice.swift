public import Cells

/// Something that can be asked for now; feeds the footer, help, the palette and the numbered choices.
public struct Choice: Hashable, Sendable {
  /// The key that asks for it; nil when only a number or the palette does.
  public var key: Key?
  /// What it asks for.
  public var command: Command
  /// The words beside the key; empty keeps it out of the footer.
  public var label: String
  /// One sentence about it.
  public var help: String
  /// Why it is not to be had now; nil when it is.
  public var reason: String?

  /// Makes a choice.
  public init(key: Key?, command: Command, label: String, help: String, reason: String? = nil) {
    self.key = key
    self.command = command
    self.label = label
    self.help = help
    self.reason = reason
  }
}
