import CallScript
import Testing

@Suite("What is asked and offered around a call")
struct AroundTheCallTests {
  private func opening(_ setup: CallSetup, _ script: Script = SampleScript.script) throws -> CallState {
    var driver = try CallDriver(setup, script: script)
    try driver.press(.answered)
    return driver.state
  }

  @Test("an agreed call leads with what was to be clearer by then; without it another wording is said")
  func clearer() throws {
    let script = Script(
      SampleScript.playbook { playbook in
        playbook.openings.removeAll { $0.purpose == .agreedCall }
        var say = SampleScript.say(
          "opening/agreed", [SampleScript.template("By now we wanted to know about ", .place(.clearer), ".")])
        say.ifUnknown = SampleScript.say("opening/agreed-plain", ["As agreed."]).lines
        playbook.openings.append(
          Opening(
            id: SectionID("opening/agreed"), name: "Agreed", purpose: .agreedCall, say: say,
            position: TextPosition(line: 1, column: 1)))
      })
    let known = CallSetup.sample {
      $0.purpose = .agreedCall
      $0.clearerByThen = "the budget"
    }
    #expect(try opening(known, script).line?.text.plain == "By now we wanted to know about the budget.")
    #expect(try opening(.sample { $0.purpose = .agreedCall }, script).line?.text.plain == "As agreed.")
  }

  @Test("whom they named is taken once the call ended so, never the person themselves, and can be taken back")
  func referred() throws {
    var driver = try CallDriver()
    let tom = ContactID("01TOM")
    try driver.press(all: [.answered, .said])
    #expect(try driver.press(.referred(to: tom)) == .notEnded)
    try driver.press(.ended(.goodbye))
    #expect(try driver.press(.referred(to: tom)) == .nothingToAnswer)
    try driver.press(.outcomeCorrected(Outcome(.referred)))
    #expect(try driver.press(.referred(to: driver.state.setup.contact.id)) == .nothingToAnswer)
    #expect(try driver.press(.referred(to: tom)) == nil)
    #expect(driver.state.referredTo == tom)
    #expect(try driver.undo() == nil)
    #expect(driver.state.referredTo == nil)
    try driver.press(all: [.referred(to: tom), .closed])
    #expect(driver.state.referredTo == tom)
  }

  private func ended(_ path: [CallEvent.Kind], after span: Duration = .seconds(2)) throws -> CallState {
    var driver = try CallDriver()
    try driver.press(all: [.answered, .said])
    driver.wait(span)
    try driver.press(all: path)
    return driver.state
  }

  @Test("a no hurts after four minutes of talk or after the commitment; other ends do not")
  func painful() throws {
    #expect(try !ended([.ended(.goodbye)]).isPainfulNo)
    #expect(try !ended([.ended(.goodbye)], after: .seconds(200)).isPainfulNo)
    #expect(try ended([.ended(.goodbye)], after: .seconds(241)).isPainfulNo)
    #expect(try ended([.ended(.hungUp)], after: .seconds(241)).isPainfulNo)
    #expect(try ended([.yes, .yes, .yes, .ended(.hungUp)]).isPainfulNo)
    #expect(try !ended([.yes, .yes, .yes, .ended(.lineDropped)]).isPainfulNo)
    #expect(try !ended([.yes, .yes, .yes, .stopped, .said]).isPainfulNo)
  }

  @Test("a reset names the champion, and nothing of the person who said no")
  func reset() throws {
    func section(_ purpose: ResetPurpose, _ wording: Template) -> Reset {
      let id = "reset/\(purpose.rawValue)"
      return Reset(
        id: SectionID(id), name: purpose.rawValue, purpose: purpose, say: SampleScript.say(id, [wording]),
        position: TextPosition(line: 1, column: 1))
    }
    let script = Script(
      SampleScript.playbook { playbook in
        playbook.resets = [
          section(.colleague, SampleScript.template("How is it going?")),
          section(
            .happyClient,
            SampleScript.template(.place(.firstName), ", how has ", .place(.company), " changed?")),
        ]
      })
    var driver = try CallDriver(script: script)
    try driver.press(all: [.answered, .said, .ended(.goodbye)])
    let bo = Contact(
      id: ContactID("01BO"), account: Account(id: AccountID("01Q"), name: "Quist"), firstName: "Bo")
    let lines = driver.state.resetLines(champion: bo, at: CallDriver.start.utc)
    #expect(lines.map(\.purpose) == [.colleague, .happyClient])
    #expect(lines.map(\.text.plain) == ["How is it going?", "Bo, how has Quist changed?"])
    let nobody = driver.state.resetLines(champion: nil, at: CallDriver.start.utc)
    #expect(nobody.allSatisfy { !$0.text.plain.contains("Ann") && !$0.text.plain.contains("Hale") })
  }
}
