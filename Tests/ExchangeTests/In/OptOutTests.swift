import Testing

@testable import Exchange

@Suite("Columns that say who must not be contacted")
struct OptOutTests {
  @Test(
    "Columns that say so are known, in the words of each program",
    arguments: [
      ("Do Not Call", PersonField.stop), ("DoNotCall", .stop), ("do_not_call", .stop), ("donotphone", .stop),
      ("Do not allow Phone Calls", .stop), ("DNC", .stop), ("Mobile - DNC", .stop),
      ("Mobile Phone DNC Status", .stop),
      ("TPS", .stop), ("Do not disturb", .stop), ("Do Not Contact", .stop), ("Opted Out", .stop),
      ("Opt-out", .stop),
      ("Call opt out", .stop), ("Phone Blacklisted", .stop), ("Nicht anrufen", .stop),
      ("Ne pas appeler", .stop),
      ("No llamar", .stop), ("Person - Do not call", .stop), ("Robinsonliste", .stop),
      ("HasOptedOutOfEmail", .mailStop), ("Email Opt Out", .mailStop), ("email_opt_out", .mailStop),
      ("Unsubscribed from all email", .mailStop), ("Unsubscribed", .mailStop), ("donotemail", .mailStop),
      ("Do not allow Bulk Emails", .mailStop), ("Opted out of email: One to One", .mailStop),
      ("Marketing opt-out", .mailStop), ("Von allen E-Mails abgemeldet", .mailStop),
      ("Désabonné de tous les e-mails", .mailStop), ("Unsubscribe date", .mailStop),
      ("Lead Status", .status), ("Stage", .status), ("Person - Marketing status", .status),
      ("(Do Not Modify) Contact", .ignored), ("Opt-out reason", .ignored), ("SMS opt out", .ignored),
      ("HasOptedOutOfFax", .ignored), ("Opt-in", .ignored), ("Phone", .phone), ("Email", .email),
    ])
  func names(name: String, field: PersonField) {
    #expect(ColumnNames.field(for: name) == field)
  }

  @Test(
    "A yes in many languages and a date are a request",
    arguments: [
      "TRUE", "true", "1", "yes", "Yes ", "x", "X", "ja", "J", "oui", "Sí", "wahr", "VRAI", "✓",
      "Do Not Allow", "1.0",
      "opted out", "2024-03-12", "12.03.2024", "3/12/2024 10:01 AM", "2024-03-12T10:01:00.000+0000",
    ])
  func yes(cell: String) throws {
    let reading = try read("Name,Phone,Do Not Call\nAnn,030 123456,\(cell)\n")
    #expect(reading.people.first?.stop == "Do Not Call: " + cell.replacing("Yes ", with: "Yes"))
    #expect(reading.problems.count == 0)
  }

  @Test(
    "A no, and nothing, is no request",
    arguments: [
      "FALSE", "0", "no", "nein", "Falsch", "faux", "", " ", "-", "Allow", "N", "0.0", "subscribed",
    ])
  func no(cell: String) throws {
    let reading = try read("Name,Phone,Do Not Call\nAnn,030 123456,\(cell)\n")
    #expect(reading.people.map(\.stop) == [""] && reading.problems.count == 0)
  }

  @Test("What is neither yes nor no is taken for a request, and told")
  func unclear() throws {
    let reading = try read("Name,Do Not Call\nAnn,only after five\n")
    #expect(reading.people.map(\.stop) == ["Do Not Call: only after five"])
    #expect(reading.problems.first == [ReadingProblem(line: 2, kind: .unclearOptOut("only after five"))])
  }

  @Test("An opt-out of e-mails is no request about calls, and the other way round")
  func apart() throws {
    let people = try read(
      "Name,HasOptedOutOfEmail,DoNotCall\nAnn,1,0\nTom,,x\nBo,false,false\n"
    ).people
    #expect(people.map(\.stop) == ["", "DoNotCall: x", ""])
    #expect(people.map(\.mailStop) == ["HasOptedOutOfEmail: 1", "", ""])
  }

  @Test(
    "Of a status only words such as do not call and unsubscribed count",
    arguments: [
      ("Do Not Contact", "Stage: Do Not Contact", ""), ("New", "", ""),
      ("Qualified; DNC", "Stage: Qualified; DNC", ""),
      ("unsubscribed", "", "Stage: unsubscribed"), ("Called, do not call back before June", "", ""),
    ])
  func statuses(cell: String, stop: String, mailStop: String) throws {
    let ann = try #require(try read("Name,Stage\nAnn,\"\(cell)\"\n").people.first)
    #expect(ann.stop == stop && ann.mailStop == mailStop)
  }

  @Test("A column is picked for it by hand")
  func byHand() throws {
    let choice = ColumnChoice(column: "Wer nicht will", field: .stop)
    #expect(try read("Name,Wer nicht will\nAnn,ja\n", [choice]).people.map(\.stop) == ["Wer nicht will: ja"])
    #expect(PersonField(rawValue: "stop") == .stop && PersonField(rawValue: "stop-mail") == .mailStop)
  }

  @Test("A request for a number or an address without a name is read; without either it is nothing")
  func nameless() throws {
    let reading = try read(
      "Name,Email,Phone,Do Not Call\n,a@x.example,,yes\n,,030 123456,yes\n,,,yes\n,a@x.example,,no\n")
    #expect(reading.people.map(\.line) == [2, 3])
    #expect(reading.problems.first.map(\.line) == [4, 5])
  }
}
