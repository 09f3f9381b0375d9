/// The rows about noes, hang-ups and anger.
extension PolicyTable {
  static let reflexNo = PolicyRow(
    .reflexNo, "reflex no",
    [
      .call(
        .callBack, .after(.coolOff), .written(.callBack),
        why: "they said no without a reason on {when}; {wait} have passed")
    ], others: .next(.atOnce, .otherPerson),
    othersWhy: "somebody there said no without a reason on {when}: another person may see it otherwise")

  static let consideredNo = PolicyRow(
    .consideredNo, "considered no",
    [
      .call(
        .callBack, .after(.consideredRest), .written(.callBack), if: .withNewFact,
        why: "they said no with a reason on {when}; there is a new fact and {wait} have passed")
    ], others: .next(.atOnce, .otherPerson),
    othersWhy: "somebody there said no with a reason on {when}: it was one person's no")

  static let callBackNo = PolicyRow(
    .callBackNo, "no on a call-back",
    [
      .call(
        .callBack, .after(.consideredRest), .written(.callBack), if: .withNewFact,
        why: "they said no for the second time on {when}; there is a new fact and {wait} have passed")
    ], others: .next(.atOnce, .otherPerson),
    othersWhy: "somebody there said no for the second time on {when}: it was one person's no")

  static let hungUp = PolicyRow(
    .hungUp, "hang-up",
    [
      .call(
        .callBack, .after(.hangUpRest), .written(.afterHangUp),
        why: "they hung up on {when}; {wait} have passed"),
      .message(
        .hangUpMessage, .hangUp, until: .after(.hangUpRest),
        why: "they hung up on {when}: write once, lightly, and do not ring"),
      .desk(
        .findAddress, until: .after(.hangUpRest), if: .withoutAddress,
        why: "they hung up on {when}: the e-mail needs an address"),
    ], others: .next(.nextWorkingDay, .otherPerson),
    othersWhy: "somebody there hung up on {when}: another person may listen")

  static let hungUpAgain = PolicyRow(
    .hungUpAgain, "second hang-up",
    [
      .call(
        .callBack, .after(.secondHangUpRest), .written(.callBack),
        why: "they hung up for the second time on {when}; {wait} have passed")
    ], others: .next(.nextWorkingDay, .otherPerson),
    othersWhy: "somebody there hung up again on {when}: another person may listen")

  static let lineDropped = PolicyRow(
    .lineDropped, "line dropped",
    [
      .call(
        .redial, .atOnce, .written(.droppedLine), until: .after(.redial),
        why: "the line failed: ring again at once, later it counts as a hang-up")
    ])

  static let angry = PolicyRow(
    .angry, "angry, no STOP",
    [
      .desk(
        .apology,
        why: "they got angry on {when}: have somebody else apologise and offer to take them off the list")
    ], others: .next(.after(.angryRest), .otherPerson),
    othersWhy: "somebody there got angry on {when}; {wait} have passed")
}
