/// The running playbook, to read.
public struct PlaybookScreen: Hashable, Sendable {
  /// The first row shown.
  public var top = 0
  /// Makes the screen at the top.
  public init() {}
}
