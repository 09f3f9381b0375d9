public import Cells

/// One row of the key table.
public struct Binding: Hashable, Sendable {
  /// Where it holds.
  public var context: KeyContext
  /// The keys, the one to show first.
  public var keys: [Key]
  /// What they ask for.
  public var command: Command
  /// The words beside the key in the footer; empty keeps it out of the footer.
  public var label: String
  /// One sentence for help and the printed table.
  public var help: String
}
