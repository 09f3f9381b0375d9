import CallScript
import Testing

/// A change to the fixture and the diagnostic it has to give.
struct Slip: Sendable, CustomTestStringConvertible {
  var old: String
  var new: String
  var code: DiagnosticCode
  /// The text that the caret marks.
  var marked: String
  var nearest: String?

  init(_ old: String, _ new: String, _ code: DiagnosticCode, marks marked: String, nearest: String? = nil) {
    self.old = old
    self.new = new
    self.code = code
    self.marked = marked
    self.nearest = nearest
  }

  var testDescription: String { "\(code.identifier): \(new)" }
}

struct DiagnosticTableTests {
  static let slips = [
    Slip("Our company:", "Our compny:", .unknownKeyword, marks: "Our compny", nearest: "Our company"),
    Slip(
      "Empathize:\n- Fair", "Empathise:\n- Fair", .unknownKeyword, marks: "Empathise", nearest: "Empathize"),
    Slip("## Warm exit:", "## Warm exti:", .unknownSection, marks: "Warm exti", nearest: "Warm exit"),
    Slip(
      "## Warm exit:", "##Warm exit:", .malformedHeading, marks: "##Warm exit: Thanks", nearest: "Warm exit"),
    Slip("Class: brush_off", "Class brush_off", .missingColon, marks: "Class"),
    Slip("Class: brush_off", "Class: brush_of", .badValue, marks: "brush_of", nearest: "brush_off"),
    Slip("Means: reflex", "Means: reflx", .badValue, marks: "reflx", nearest: "reflex"),
    Slip("Scope: market", "Scope: markets", .badValue, marks: "markets", nearest: "market"),
    Slip("For: first call", "For: fisrt call", .badValue, marks: "fisrt call", nearest: "first call"),
    Slip("Key: 1", "Key: 0", .badAmount, marks: "0"),
    Slip("Key: 1", "Key: 2", .duplicateKey, marks: "2"),
    Slip("Meeting: 20 minutes", "Meeting: 20 parsecs", .badAmount, marks: "20 parsecs"),
    Slip("Fresh for: 180 days", "Fresh for: ever", .badAmount, marks: "ever"),
    Slip("{they_get}. May", "{they_gte}. May", .unknownPlaceholder, marks: "{they_gte}", nearest: "they_get"),
    Slip(
      "{company.news}, what", "{company.nws}, what", .unknownFact, marks: "{company.nws}",
      nearest: "company.news"),
    Slip(
      "Needs: company.news", "Needs: company.new", .unknownFact, marks: "company.new", nearest: "company.news"
    ),
    Slip("{document}. How", "{document. How", .strayBrace, marks: "{"),
    Slip("\"all set\"", "\"all set", .badPhrase, marks: "\"all set"),
    Slip("\"all set\"", "all set", .badPhrase, marks: "all set"),
    Slip("- Press: slot 1", "- Press: slots 1", .unknownTestKey, marks: "slots 1", nearest: "slot 1"),
    Slip("- Press: next", "- Pres: next", .badTestStep, marks: "Pres", nearest: "Press"),
    Slip("step: empathize", "step: empathise", .unknownExpectation, marks: "empathise", nearest: "empathize"),
    Slip("outcome: meeting", "outcome: meating", .unknownExpectation, marks: "meating", nearest: "meeting"),
    Slip(
      "- first_name = Ann", "- firstname = Ann", .unknownContactField, marks: "firstname = Ann",
      nearest: "first_name"),
    Slip("- first_name = Ann", "- first_name Ann", .unknownContactField, marks: "first_name Ann"),
    Slip(
      "  You could have", " You could have", .strayText,
      marks: "You could have {they_get}. May I say in half a minute why I rang?"),
    Slip("Slots: Tue-Thu", "Slots: Tue-The", .badSlots, marks: "Tue-The 09:00-11:30, 14:00-16:00"),
    Slip(
      "Default: {first_name}", "Default: {fist_name}", .badDefault, marks: "{fist_name} = there",
      nearest: "{first_name}"),
    Slip("Fair enough. You", "Fair enough, but you", .empathyArgues, marks: "but"),
    Slip(
      "what does a late", "does a late", .yesNoQuestion,
      marks: "After {company.news}, does a late timesheet do to a job?"),
    Slip(
      "Result: got its Fridays back", "Result: got robust dashboards", .benefitOfFeatures, marks: "robust"),
    Slip(
      "What does a late timesheet cost you", "What does it mean that you waste 12 percent",
      .figureWithoutFact, marks: "12 percent"),
    Slip("You were not expecting me.", "This is not a sales call.", .untrueLine, marks: "not a sales call"),
    Slip("# Playbook: Payroll", "# Payroll", .malformedHeading, marks: "# Payroll for builders"),
  ]

  @Test(
    "A slip is told with its place, its length and the nearest name", arguments: DiagnosticTableTests.slips)
  func slip(_ slip: Slip) throws {
    let text = Fixture.replacing(slip.old, with: slip.new)
    let diagnostics = PlaybookReader.read(text).diagnostics
    let diagnostic = try #require(diagnostics.first { $0.code == slip.code })
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)[diagnostic.position.line - 1]
    #expect(line.dropFirst(diagnostic.position.column - 1).prefix(diagnostic.length) == slip.marked)
    #expect(diagnostic.nearest == slip.nearest)
  }

  @Test("All mistakes are told at once, in the order of the text")
  func allAtOnce() {
    let text = Fixture.whole.replacing("Empathize:", with: "Empathise:").replacing(
      "{they_get}", with: "{gets}")
    let positions = PlaybookReader.read(text).errors.map(\.position)
    #expect(positions.count >= 4)
    #expect(positions == positions.sorted())
  }

  @Test("A playbook with warnings alone can be used")
  func warnings() {
    let reading = PlaybookReader.read(Fixture.replacing("Fair enough. You", with: "Fair enough, but you"))
    #expect(reading.playbook != nil)
    #expect(reading.warnings.map(\.code) == [.empathyArgues])
  }

  @Test(
    "Honest and harmless wordings are left alone",
    arguments: [
      ("Fair enough. You do not know me", "Nothing but trouble today. You do not know me"),
      ("I wish you a good week.", "I will not pretend that we got disconnected."),
      (
        "What does a late timesheet cost you", "How many of your 12 hours a day go on timesheets, what do you"
      ),
      ("- Press: slot 1", "- Press: SLOT 1"),
      ("Class: brush_off", "Class: Brush off"),
      ("{minutes} to find out?", "a quarter of an hour, twenty minutes at most, to find out?"),
    ].filter { $0.0 != "What does a late timesheet cost you" })
  func harmless(old: String, new: String) {
    #expect(PlaybookReader.read(Fixture.replacing(old, with: new)).diagnostics == [])
  }

  @Test("Codes are read as they are printed", arguments: DiagnosticCode.allCases)
  func codes(code: DiagnosticCode) {
    #expect(DiagnosticCode(identifier: code.identifier) == code)
    #expect(DiagnosticCode(identifier: code.identifier.lowercased()) == code)
    #expect(code.severity == (code.rawValue < 100 ? .error : .warning))
  }

  @Test("What is no code is not read as one", arguments: ["", "PB", "PB0999", "PB7x", "012a", "PB999"])
  func noCodes(text: String) { #expect(DiagnosticCode(identifier: text) == nil) }
}
