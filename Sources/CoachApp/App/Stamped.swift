public import CallScript

/// Something that happened, with the moment it did.
public struct Stamped<Value: Sendable>: Sendable {
  /// What happened.
  public var value: Value
  /// When.
  public var stamp: Stamp

  /// Stamps a value.
  public init(_ value: Value, at stamp: Stamp) {
    self.value = value
    self.stamp = stamp
  }
}

extension Stamped: Equatable where Value: Equatable {}
