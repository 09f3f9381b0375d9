extension CallState {
  /// How the call ended, the rep's correction first; nil while it runs.
  public var outcome: Outcome? {
    guard let ending else { return nil }
    if isStopped { return Outcome(.doNotCall, scope: stopScope) }
    if let correctedOutcome { return correctedOutcome }
    if let agreed { return agreed }
    if answeredAt == nil, ending == .hungUp || ending == .goodbye { return Outcome(.gatekeeper) }
    switch ending {
    case .lineDropped: return Outcome(.lineDropped)
    case .hungUp: return Outcome(openingWasSaid ? .hungUp : .noAnswer)
    case .angry: return Outcome(.angry)
    case .noAnswer: return Outcome(.noAnswer)
    case .voicemail: return Outcome(.voicemail)
    case .gatekeeper: return Outcome(.gatekeeper)
    case .wrongNumber: return Outcome(.wrongNumber)
    case .transferred: return Outcome(.referred)
    case .goodbye: return Outcome(isReflex && setup.purpose != .callBack ? .reflexNo : .consideredNo)
    }
  }

  /// The class of the objection that a no rests on: the last that was more than a circumstance, else the last one;
  /// nil where none was raised.
  public var reasonOfNo: ObjectionClass? {
    (objections.last { $0.means != .circumstance } ?? objections.last)?.objectionClass
  }

  /// How long the talk took: from answered to ended, or to a given moment while it runs; zero before.
  public func talked(until monotonic: Int64) -> Duration {
    guard let answeredAt else { return .zero }
    return .milliseconds(max(0, (endedAt?.monotonic ?? monotonic) - answeredAt.monotonic))
  }
}
