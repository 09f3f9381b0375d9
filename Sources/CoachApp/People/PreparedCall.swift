public import CallScript

/// Everything a call needs before it can ring.
public struct PreparedCall: Hashable, Sendable {
  /// The frozen inputs, with a fresh session name and seed.
  public var setup: CallSetup
  /// The playbooks the call may use; holds at least the setup's.
  public var scripts: [PlaybookHash: Script]
  /// What the rep reads before it; nil where nothing led to it.
  public var briefing: CallBriefing?
  /// Whether the plan of the organisation has nobody rung there for the first time now: somebody there was called, and
  /// it says who is next and when.
  public var isOutOfTurn = false

  /// Makes a prepared call.
  public init(setup: CallSetup, scripts: [PlaybookHash: Script], briefing: CallBriefing? = nil) {
    self.setup = setup
    self.scripts = scripts
    self.briefing = briefing
  }
}
