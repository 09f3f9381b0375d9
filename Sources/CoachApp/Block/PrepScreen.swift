/// The list of a dial block before it starts.
public struct PrepScreen: Hashable, Sendable {
  /// Who would be rung, in order.
  public var people: [ContactCard]
  /// The chosen row, from 0.
  public var selected = 0
  /// A call that waits for the rep's reason; nil when none does.
  public var awaiting: CautiousCall?
  /// Whether the store is preparing a call.
  public var isPreparing = false

  /// Makes a list with its first row chosen.
  public init(people: [ContactCard]) { self.people = people }
}

/// A call that opens only after the rep gave a reason.
public struct CautiousCall: Hashable, Sendable {
  /// The call.
  public var prepared: PreparedCall
  /// What speaks against it now.
  public var cautions: [CallCaution]
  /// The reason being typed.
  public var reason: TextField

  /// Makes a call that waits.
  public init(prepared: PreparedCall, cautions: [CallCaution]) {
    self.prepared = prepared
    self.cautions = cautions
    reason = TextField(limit: 200)
  }
}
