/// The rows about meetings and agreed calls.
extension PolicyTable {
  static let meetingAhead = PolicyRow(
    .meetingAhead, "meeting booked",
    [
      .meeting(why: "the meeting was agreed on {when}"),
      .message(
        .confirmation, .confirmation, until: .agreed, why: "the meeting was agreed on {when}: confirm it"),
      .desk(
        .findAddress, until: .agreed, if: .withoutAddress,
        why: "the meeting of {agreed} needs a confirmation and no address is known"),
    ], holdsAccount: true)

  static let meetingMoved = PolicyRow(
    .meetingMoved, "meeting moved",
    [
      .meeting(why: "the meeting was moved on {when}"),
      .message(.confirmation, .confirmation, until: .agreed, why: "the meeting has a new time: confirm it"),
      .desk(
        .findAddress, until: .agreed, if: .withoutAddress,
        why: "the new time {agreed} needs a confirmation and no address is known"),
    ], holdsAccount: true)

  static let meetingHeld = PolicyRow(.meetingHeld, "meeting held")

  static let cancelled = PolicyRow(
    .cancelled, "cancelled",
    [
      .call(
        .newTime, .atOnce, .written(.agreedCall),
        why: "it was called off on {when}: ask why and offer another time")
    ], holdsAccount: true)

  static let noShow = PolicyRow(
    .noShow, "first no-show",
    [
      .call(
        .noShow, .afterAgreed(.noShow), .written(.agreedCall),
        why: "they did not come on {agreed}: ring, kindly"),
      .message(.note, .note, why: "they did not come on {agreed}: a kind note"),
    ], holdsAccount: true)

  static let noShowRung = PolicyRow(
    .noShowRung, "no-show, rung once in vain",
    [
      .call(
        .noShow, .nextWorkingDay, .written(.agreedCall),
        why: "they did not come on {agreed} nor answer after it: one more try the day after"),
      .message(.note, .note, why: "they did not come on {agreed}: a kind note"),
    ], holdsAccount: true)

  static let noShowQuiet = PolicyRow(
    .noShowQuiet, "no-show, rung twice in vain",
    [
      .call(
        .callBack, .after(.thinkItOver), .written(.agreedCall),
        why: "they did not come on {agreed} and were not reached; {wait} have passed"),
      .message(
        .information, .information,
        why: "they did not come on {agreed}: send information and ask when to speak"),
      .desk(
        .findAddress, if: .withoutAddress,
        why: "information would be next after the no-show of {agreed} and no address is known"),
    ])

  static let laterToday = PolicyRow(
    .laterToday, "rung 1: later today",
    [
      .call(
        .agreedCall, .agreed, .written(.agreedCall), why: "they agreed on {when} to speak again the same day")
    ],
    holdsAccount: true)

  static let laterThisWeek = PolicyRow(
    .laterThisWeek, "rung 2: tomorrow or this week",
    [
      .call(
        .agreedCall, .agreed, .written(.agreedCall), why: "they agreed on {when} to speak again"),
      .message(.note, .note, until: .agreed, why: "they agreed on {when} to speak on {agreed}: a short note"),
    ], holdsAccount: true)

  static let informationThen = PolicyRow(
    .informationThen, "rung 3: information, then a time they named",
    [
      .call(
        .agreedCall, .agreed, .written(.agreedCall),
        why: "they named this time on {when} when you promised information"),
      .message(
        .information, .information, until: .agreed, why: "you promised information on {when}, before {agreed}"
      ),
      .desk(
        .findAddress, until: .agreed, if: .withoutAddress,
        why: "you promised information on {when} and no address is known"),
    ], holdsAccount: true)

  static let agreedMissed = PolicyRow(
    .agreedMissed, "agreed call not answered, first try",
    [
      .call(
        .agreedCall, .laterThatDay, .written(.agreedCall),
        why: "they agreed to speak on {agreed} and did not answer: try once more"),
      .message(.note, .note, why: "they agreed to speak on {agreed} and did not answer: a short note"),
    ], holdsAccount: true)

  static let agreedMissedTwice = PolicyRow(
    .agreedMissedTwice, "agreed call not answered, second try",
    [
      .call(
        .agreedCall, .nextWorkingDay, .written(.agreedCall),
        why: "they agreed to speak on {agreed} and did not answer twice: one try the next working day"),
      .message(.note, .note, why: "they agreed to speak on {agreed} and did not answer: a short note"),
    ], holdsAccount: true)

  static let thinkItOver = PolicyRow(
    .thinkItOver, "think it over: two no-shows, or an agreed call tried three times",
    [
      .call(
        .callBack, .after(.thinkItOver), .written(.agreedCall),
        why: "they went quiet after {agreed}; {wait} to think it over have passed")
    ], others: .next(.atOnce, .otherPerson),
    othersWhy: "somebody there went quiet after {agreed}: another person may be the right one")

  static let futureDate = PolicyRow(
    .futureDate, "a date in the future",
    [
      .call(.agreedCall, .agreed, .written(.agreedCall), why: "this day was named on {when}"),
      .desk(
        .refreshFacts, .beforeAgreed(.refresh), until: .agreed,
        why: "the call of {agreed} is near: look the facts up again"),
    ], others: .next(.atOnce, .otherPerson),
    othersWhy: "somebody there put it off to {agreed} on {when}: another person may see it otherwise")
}
