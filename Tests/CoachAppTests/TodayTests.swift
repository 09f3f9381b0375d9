import CallScript
import CoachApp
import CoachTesting
import Testing

@Suite("What is due today")
struct TodayTests {
  @Test("A call that was planned is prepared for its move, with the move's opening")
  func preparedForItsMove() {
    var card = SamplePeople.ann
    let move = NextMove(
      key: MoveKey(.somebodyElse, card.id, cause: "S0"), kind: .somebodyElse, contact: card.id,
      channel: .phone, due: SamplePeople.start, why: "a colleague said no", opening: .otherPerson,
      onBehalfOf: ContactID("01TOM"), topic: Topic("margin"))
    card.move = move
    var driver = AppDriver(people: [card])
    driver.press("Enter Enter")
    #expect(driver.effects.contains(.prepareCall(card.id, .otherPerson, move)))
    #expect(driver.state.call?.call.state.setup.keptTopic == Topic("margin"))
  }

  @Test("A call that nothing was planned for has no move")
  func preparedWithoutMove() {
    var driver = AppDriver(people: [SamplePeople.ann])
    driver.press("Enter Enter")
    #expect(driver.effects.contains(.prepareCall(SamplePeople.ann.id, .firstCall, nil)))
  }
}
