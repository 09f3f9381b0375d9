public import CallScript

/// Everything a call needs before it can ring.
public struct PreparedCall: Hashable, Sendable {
  /// The frozen inputs, with a fresh session name and seed.
  public var setup: CallSetup
  /// The playbooks the call may use; holds at least the setup's.
  public var scripts: [PlaybookHash: Script]

  /// Makes a prepared call.
  public init(setup: CallSetup, scripts: [PlaybookHash: Script]) {
    self.setup = setup
    self.scripts = scripts
  }
}
