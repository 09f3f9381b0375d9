/// The rows about people who were not reached, came back, or are the wrong ones.
extension PolicyTable {
  static let untouched = PolicyRow(.untouched, "not called yet", others: .free)

  static let gatekeeper = PolicyRow(
    .gatekeeper, "gatekeeper",
    [
      .call(
        .anotherHour, .anotherTimeOfDay, .again,
        why: "a screener answered on {when}: another hour or a direct number, and ask for help")
    ])

  static let referred = PolicyRow(
    .referred, "wrong person, referred",
    [
      .message(.thanks, .note, why: "they named the right person on {when}: thank them"),
      .desk(
        .findPerson, if: .withoutName, why: "they named somebody on {when} who is not in the list: add them"),
    ], others: .named, othersWhy: "a colleague named them on {when}: ask whether you may say so")

  static let noAnswer = PolicyRow(
    .noAnswer, "no answer",
    [
      .call(
        .anotherHour, .anotherTimeOfDay, .again, why: "nobody answered on {when}: another time of day")
    ])

  static let voicemail = PolicyRow(
    .voicemail, "voicemail",
    [
      .call(
        .anotherHour, .anotherTimeOfDay, .again,
        why: "you left a voicemail on {when}: another time of day"),
      .message(
        .voicemailMessage, .voicemail, why: "you left a voicemail on {when}: a short e-mail that says so"),
    ])

  static let resting = PolicyRow(
    .resting, "dials or voicemails used up",
    [
      .call(
        .anotherHour, .after(.unreachedRest), .again,
        why: "they were not reached up to {when}; {wait} have passed")
    ], others: .next(.nextWorkingDay, .firstCall),
    othersWhy: "somebody there could not be reached up to {when}: the next person")

  static let cameBack = PolicyRow(
    .cameBack, "they answered or called in",
    [.call(.answer, .atOnce, .asBefore, why: "they came back to you on {when}: no waiting any more")],
    holdsAccount: true)

  static let existingCustomer = PolicyRow(
    .existingCustomer, "existing customer",
    [.desk(.tellOwner, why: "they turned out to be a customer on {when}: no pitch, tell the account's owner")]
  )

  static let wrongNumber = PolicyRow(
    .wrongNumber, "wrong number",
    [
      .call(
        .anotherHour, .atOnce, .again, if: .afterDone(.findNumber),
        why: "the right number was found: ring them"),
      .desk(.findNumber, why: "the number was wrong or dead on {when}: find the right one"),
    ])

  static let left = PolicyRow(
    .left, "left the company",
    [.desk(.findPerson, why: "they work there no longer since {when}: find out who does their work now")],
    others: .next(.atOnce, .firstCall),
    othersWhy: "somebody there left, noted on {when}: the next person")

  static let doNotCall = PolicyRow(.doNotCall, "do not call, the person", others: .whileNotObjected)

  static let organisationObjected = PolicyRow(
    .organisationObjected, "do not call, the organisation", others: .never)
}

/// What comes up beside a row.
extension PolicyTable {
  /// They came back while something agreed is open: it stands, and somebody has to look.
  static let reply = MoveRule.desk(
    .answer, why: "they came back to you: see what it was about; what was agreed stands")

  /// The number was wrong while something agreed is open.
  static let numberBesides = MoveRule.desk(
    .findNumber, why: "the number was wrong or dead: find the right one in time")
}
