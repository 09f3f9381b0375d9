import CallScript
import Testing

@testable import Exchange

@Suite("Tables as files")
struct TableTests {
  @Test(
    "A cell that would be calculated is made text",
    arguments: [
      "=1+1", "+1-1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\tx", " =1", "\u{A0}=1", "\u{200B}=1",
      "\u{FEFF}=1",
      "\u{338}=1", "\u{AD}=1", "\u{3164}=1", "＝1", "＋1", "－1", "＠x", "=\u{338}1+1", "=cmd|' /C calc'!A0", "-",
      "+",
      "+49 30 1234=1", "+49", "--5", "-1e9", "1\u{0}=", "+0 30 123456", "+49  30 1234567",
      "+1234567890123456", "+1-512-555-0144 ext. 123456789", "+1-512-555-0144 ext. A1", "+x45", "+1 x1 x2",
      "+1-512-555-0144 cmd 45", "=ext. 45", "+1-512-555-0144 ext. 4+5",
    ])
  func guarded(cell: String) {
    let isHarmless = cell.unicodeScalars.first.map { ("0"..."9").contains($0) } ?? false
    let written = FormulaGuard.guarded(cell)
    #expect(written.unicodeScalars.first == (isHarmless ? "1" : "'"))
  }

  @Test(
    "Numbers, phone numbers and words stay as they are",
    arguments: [
      "-5", "12", "-3.50", "3,5", "+49 30 1234567", "+49 (0)30 1234-567", "+4930123456", "+1 (555) 010-0199",
      "Ann", "'=1", "+1-512-555-0144 ext. 45", "+1 512 555 0144 x45", "+15125550144;ext=45",
      "+49 30 1234567 Durchwahl 12", "+1 (512) 555-0144 Ext 3", "+33 1 40 00 00 00 poste 7",
      "+15125550144 #12",
      "a=1", "1-2", "", "é", "„=“", "…",
    ])
  func unguarded(cell: String) {
    #expect(FormulaGuard.guarded(cell) == cell)
  }

  @Test("Cells are quoted by the standard, and both separators count")
  func quoting() throws {
    let cells = ["a,b", "a;b", "a\"b", "a\nb", " a", "a", ""]
    let text = try TableFile.text(columns: cells, rows: [], layout: .plain)
    #expect(text == "\"a,b\",\"a;b\",\"a\"\"b\",\"a\nb\",\" a\",a,\r\n")
    #expect(try TableFile.text(columns: ["a"], rows: [[""]]) == "a\r\n\"\"\r\n")
  }

  @Test("A comma with a combining mark still separates, and is quoted")
  func combinedComma() throws {
    #expect(try TableFile.text(columns: ["a,\u{338}b"], rows: []) == "\"a,\u{338}b\"\r\n")
  }

  @Test("For Excel: a mark and semicolons; raw: nothing is touched")
  func layouts() throws {
    #expect(try TableFile.text(columns: ["a", "=b"], rows: [], layout: .excel) == "\u{FEFF}a;'=b\r\n")
    #expect(try TableFile.text(columns: ["a", "=b"], rows: [], layout: .plain.raw) == "a,=b\r\n")
  }

  @Test(
    "A record of one program never stands in the form of another; one of Salesforce is known by itself",
    arguments: [
      ("table/1", "7", ""), ("hubspot", "512", ""), ("table/1", "0035g00000AbCdEAAV", "0035g00000AbCdEAAV"),
      ("table/1", "00Q5g00000AbCdE", "00Q5g00000AbCdE"), ("table/1", "0015g00000AbCdEAAV", ""),
      ("table/1", "0035g00000AbCd=", ""), ("salesforce", "=1+1", "'=1+1"),
    ])
  func foreignRecord(source: String, id: String, who: String) throws {
    var row = Self.row
    row.records = [.init(source: source, id: id)]
    #expect(try CallLogForm.salesforce.text([row]).hasSuffix(",\(who)\r\n"))
  }

  @Test(
    "What we made ourselves is never touched, what came from outside always", arguments: CallLogForm.allCases)
  func ownCells(form: CallLogForm) throws {
    var row = Self.row
    row.offset = -5 * 3600
    (row.firstName, row.note, row.phone) = ("=1+1", "@SUM(A1)", "+1-512-555-0144 ext. 45")
    let text = try form.text([row])
    #expect(!text.contains("'-05:00") && !text.contains("'+1-512"))
    #expect(form.cells(row).allSatisfy { if case .own(let own) = $0 { text.contains(own) } else { true } })
    #expect(!form.columns.contains("utc_offset") || text.contains(",-05:00,"))
    #expect(form == .salesforce || text.contains("'=1+1"))
    #expect(form == .salesforce || text.contains("'@SUM(A1)"))
  }

  @Test("A row of another length is refused with its number")
  func unevenRow() {
    #expect(throws: DocumentError.unevenRow(1, cells: 1, columns: 2)) {
      try TableFile.text(columns: ["a", "b"], rows: [["1", "2"], ["3"]])
    }
  }

  private static let row = CallLogRow(
    at: Instant(milliseconds: 1_795_334_700_000), offset: 3600, session: "01KCALL", outcome: .laterThisWeek,
    contact: "01KANN",
    records: [
      .init(source: "table/1", id: "7"), .init(source: "salesforce", id: "0035g00000XyZ"),
      .init(source: "hubspot", id: "512"), .init(source: "pipedrive", id: "44"),
    ], firstName: "Ann", lastName: "Lee", company: "ACME",
    email: "ann@acme.example", phone: "+49 30 1234567", talk: .seconds(61),
    objections: ["no budget", "think it over"],
    secondEfforts: 1, note: "Liked it", nextMove: "Call again",
    nextDue: CivilDate(iso: "2026-11-24").map { CivilMoment(date: $0, time: CivilTime(minuteOfDay: 600)) },
    owner: "Rep", playbook: "Sample")

  @Test("Each form has a cell for each column, for every outcome", arguments: CallLogForm.allCases)
  func sameWidth(form: CallLogForm) throws {
    for outcome in OutcomeKind.allCases {
      var row = Self.row
      row.outcome = outcome
      #expect(form.cells(row).count == form.columns.count)
    }
    #expect(Set(form.columns).count == form.columns.count)
    #expect(try form.text([Self.row]).hasPrefix(form.columns[0]))
  }

  @Test(
    "A call in the columns of each program",
    arguments: [
      (CallLogForm.generic, "date", "2026-11-22"), (.generic, "time", "09:05:00"),
      (.generic, "utc_offset", "+01:00"),
      (.generic, "next_due", "2026-11-24 10:00"), (.generic, "outcome", "later_this_week"),
      (.hubspot, "Activity date", "2026-11-22T08:05:00Z"), (.hubspot, "Call duration", "61000"),
      (.hubspot, "Call outcome", "Connected"), (.salesforce, "CallDurationInSeconds", "61"),
      (.salesforce, "CallDisposition", "later this week"), (.salesforce, "WhoId", "0035g00000XyZ"),
      (.generic, "record_id", "7"), (.hubspot, "Record ID", "512"), (.pipedrive, "Person - ID", "44"),
      (.salesforce, "ActivityDate", "2026-11-22"), (.pipedrive, "Activity - Due time", "09:05"),
      (.pipedrive, "Activity - Duration", "00:02"), (.pipedrive, "Person - Name", "Ann Lee"),
      (
        .pipedrive, "Activity - Note",
        "Liked it\nObjections: no budget; think it over\nSecond efforts: 1\n"
          + "Next: Call again, 2026-11-24 10:00\nPlaybook: Sample\ncallcoach: 01KCALL"
      ),
    ])
  func cells(form: CallLogForm, column: String, cell: String) throws {
    let index = try #require(form.columns.firstIndex(of: column))
    #expect(form.cells(Self.row)[index].text == cell)
  }
}
