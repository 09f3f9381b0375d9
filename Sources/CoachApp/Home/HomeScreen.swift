/// What Home knows beside the store's data.
public struct HomeScreen: Hashable, Sendable {
  /// The chosen row of the people listed, from 0.
  public var selected = 0
  /// Makes Home with its first row chosen.
  public init() {}
}
