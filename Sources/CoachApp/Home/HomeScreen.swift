/// What Home knows beside the store's data.
public struct HomeScreen: Hashable, Sendable {
  /// The chosen row of the people listed, from 0.
  public var selected = 0
  /// Whether the mark goes to the first row of what is read next, wherever that stood before.
  var startsAtTop = false
  /// Whether something was taken back: the mark goes to the row that comes back with what is read next.
  var followsReturn = false
  /// Makes Home with its first row chosen.
  public init() {}
}
