import CallScript

extension LiveCall {
  /// The outcomes to choose from: what the call itself says first, then those that need no agreed time.
  var outcomeChoices: [Outcome] {
    guard let own = call.state.outcome else { return [] }
    let answered = call.state.answeredAt != nil
    let kinds: [OutcomeKind] =
      answered
      ? [
        .reflexNo, .consideredNo, .hungUp, .lineDropped, .angry, .referred, .existingCustomer, .wrongNumber,
        .gatekeeper, .voicemail,
      ]
      : [.noAnswer, .voicemail, .gatekeeper, .wrongNumber, .referred]
    return [own] + kinds.filter { $0 != own.kind }.map { Outcome($0) }
  }
}
