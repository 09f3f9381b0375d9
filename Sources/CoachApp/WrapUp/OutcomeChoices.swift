import CallScript

extension LiveCall {
  /// The outcomes to choose from: what the call itself says first, then the others. Those agreed for a time come
  /// without one: it is asked for.
  var outcomeChoices: [Outcome] {
    guard let own = call.state.outcome else { return [] }
    let answered = call.state.answeredAt != nil
    let kinds: [OutcomeKind] =
      answered
      ? [
        .reflexNo, .consideredNo, .hungUp, .lineDropped, .angry, .referred, .existingCustomer, .wrongNumber,
        .gatekeeper, .voicemail, .meeting, .laterToday, .laterThisWeek, .informationThen, .futureDate,
      ]
      : [.noAnswer, .voicemail, .gatekeeper, .wrongNumber, .referred]
    return [own] + kinds.filter { $0 != own.kind }.map { Outcome($0) }
  }
}

extension Outcome {
  /// Whether it was agreed for a time that is not known yet.
  var lacksTime: Bool { kind.isAgreedStep && at == nil }
}
