import Testing

@testable import Cells

struct CellBufferTests {
  private func buffer(_ columns: Int = 10, _ rows: Int = 2) -> CellBuffer {
    CellBuffer(size: Size(columns: columns, rows: rows))
  }

  @Test(
    "Text is cut at every edge",
    arguments: [
      ("hello", 7, "       hel"), ("hello", -2, "llo"), ("hello", 10, ""), ("東京", 7, "       東"),
      ("東京", -1, " 京"), ("hello", -9, ""),
    ])
  func edges(_ text: String, _ column: Int, _ shown: String) {
    var grid = buffer()
    grid.put(ScreenText(text), at: Point(column: column, row: 0))
    #expect(grid.rowText(0) == shown)
    #expect(grid.rowText(1) == "")
    grid.put(ScreenText(text), at: Point(column: 0, row: -1))
    grid.put(ScreenText(text), at: Point(column: 0, row: 2))
    #expect(grid.rowText(1) == "")
  }

  @Test("Putting returns the columns used and keeps to the most allowed")
  func columnsUsed() {
    var grid = buffer()
    #expect(grid.put("hello", at: Point(column: 0, row: 0), maxColumns: 3) == 3)
    #expect(grid.put("東京", at: Point(column: 0, row: 1), maxColumns: 3) == 2)
    let styled = StyledText([Span("ab", .key), Span("cdef", .label)])
    #expect(grid.put(styled, at: Point(column: 6, row: 0)) == 4)
    #expect(grid.rowText(0) == "hel   abcd")
    #expect(grid.put(styled, at: Point(column: 0, row: 0), maxColumns: 3) == 3)
  }

  @Test(
    "Writing over half of a wide sign blanks the other half",
    arguments: [(0, "x 京"), (1, " x京"), (2, "東x"), (3, "東 x")])
  func halves(_ column: Int, _ shown: String) {
    var grid = buffer()
    grid.put("東京", at: Point(column: 0, row: 0))
    grid.put("x", at: Point(column: column, row: 0))
    #expect(grid.rowText(0) == shown)
  }

  @Test("A wide sign that no longer fits leaves what was there")
  func noRoom() {
    var grid = buffer(6, 1)
    grid.put("ab東c", at: Point(column: 0, row: 0))
    #expect(grid.put("x京", at: Point(column: 1, row: 0), maxColumns: 2) == 1)
    #expect(grid.rowText(0) == "ax東c")
  }

  @Test("Filling cuts wide signs too, and takes signs of one column only")
  func filling() {
    var grid = buffer()
    grid.put("東京", at: Point(column: 0, row: 0))
    grid.fill(Rect(column: 1, row: 0, columns: 2, rows: 1), role: .border, character: "─")
    #expect(grid.rowText(0) == " ──")
    grid.fill(Rect(column: 0, row: 1, columns: 3, rows: 9), character: "東")
    #expect(grid.rowText(1) == "")
    grid.fill(Rect(column: -5, row: -5, columns: 7, rows: 6), character: "#")
    #expect(grid.rowText(0) == "##─")
  }

  @Test("Roles can be changed under the text, and are told as runs")
  func roles() {
    var grid = buffer()
    grid.put("key", at: Point(column: 1, row: 0), role: .key)
    grid.setRole(Rect(column: 2, row: 0, columns: 4, rows: 1), .selection)
    #expect(
      grid.roleRuns(0) == [
        RoleRun(role: .text, columns: 0..<1), RoleRun(role: .key, columns: 1..<2),
        RoleRun(role: .selection, columns: 2..<6), RoleRun(role: .text, columns: 6..<10),
      ])
    #expect(grid.snapshot() == "10x2\n| key\n|\nroles\n0: key 1-1, selection 2-5\n")
  }

  @Test("Grids are equal when they show the same, however they came about")
  func equality() {
    var one = buffer()
    var two = buffer()
    one.put("e\u{301}", at: Point(column: 0, row: 0))
    two.put("👩‍👩‍👧", at: Point(column: 0, row: 0))
    #expect(one != two)
    two.fill(Rect(two.size))
    two.put("e\u{301}", at: Point(column: 0, row: 0))
    #expect(one == two)
    two.setRole(Rect(column: 0, row: 0, columns: 1, rows: 1), .cue)
    #expect(one != two)
  }

  @Test("Only what changed is written, in runs of one role, with whole wide signs")
  func changes() {
    var old = buffer()
    old.put("東京 abc", at: Point(column: 0, row: 0))
    var new = old
    #expect(new.changes(from: old).isEmpty)
    new.put("大", at: Point(column: 2, row: 0))
    #expect(new.changes(from: old) == [ChangedRun(row: 0, columns: 2..<4, role: .text)])
    new.put("x", at: Point(column: 6, row: 0), role: .key)
    #expect(
      new.changes(from: old) == [
        ChangedRun(row: 0, columns: 2..<6, role: .text), ChangedRun(row: 0, columns: 6..<7, role: .key),
      ])
    #expect(new.changes(from: nil).count == 4)
    #expect(new.changes(from: buffer(9, 2)).count == 4)
  }

  @Test("Applying the changes of random edits gives the new grid", arguments: 1...100)
  func changesAreEnough(_ seed: UInt64) {
    var state = seed
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let words: [ScreenText] = ["abc", "東京", "e\u{301}x", "👩‍👩‍👧", "      ", "▶ ✓"]
    func edited(_ start: CellBuffer) -> CellBuffer {
      var grid = start
      for _ in 0..<12 {
        let place = Point(column: random(24) - 4, row: random(6) - 1)
        grid.put(words[random(words.count)], at: place, role: Role.allCases[random(4)])
      }
      return grid
    }
    let old = edited(buffer(20, 4))
    let new = edited(old)
    var columns = Set<Int>()
    for run in new.changes(from: old) {
      for column in run.columns { columns.insert(run.row * 20 + column) }
      let drawn = new.scalars(of: run, unicode: true) { ScalarWidth.of($0) }
      let text = ScreenText(safe: String(String.UnicodeScalarView(drawn.compactMap(Unicode.Scalar.init))))
      #expect(text.width == run.columns.count)
    }
    for index in new.cells.indices where !new.shows(index, sameAs: old) { #expect(columns.contains(index)) }
    for row in 0..<4 { #expect(ScreenText(safe: new[row]).width == 20) }
  }

  @Test(
    "Where the widths disagree a safe substitute is drawn",
    arguments: [
      ("👩‍👩‍👧", "👩"), ("❤️", "❤ "), ("👍🏽", "👍"), ("e\u{301}", "e\u{301}"), ("東", "東"), ("é", "é"),
      ("🙂", "\u{FFFD} "),
    ])
  func substitutes(_ sign: String, _ drawn: String) {
    var grid = buffer(4, 1)
    let width = grid.put(ScreenText(sign), at: Point(column: 0, row: 0))
    let run = ChangedRun(row: 0, columns: 0..<width, role: .text)
    let scalars = grid.scalars(of: run, unicode: true) { $0 == "🙂" ? -1 : ScalarWidth.of($0) }
    #expect(scalars == drawn.unicodeScalars.map(\.value))
  }

  @Test("Without Unicode every sign of a row has a stand-in as wide as itself")
  func ascii() {
    var grid = buffer(22, 1)
    grid.put("▶✓●○—…─▸ Müller 東 “x”", at: Point(column: 0, row: 0))
    let run = ChangedRun(row: 0, columns: 0..<22, role: .text)
    let scalars = grid.scalars(of: run, unicode: false) { _ in 1 }
    let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    #expect(text == ">+*o-~-> Muller ?  \"x\"")
  }

  @Test("Every stand-in is ASCII, and stands for a sign of one column")
  func standIns() {
    for (sign, standIn) in AsciiFallback.signs {
      #expect(standIn.isASCII && standIn.value >= 0x20)
      #expect(ScalarWidth.of(sign) == 1, "\(sign)")
    }
    let letters: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("À", "A"), ("ß", "s"), ("ÿ", "y"), ("Ā", "A"), ("ğ", "g"), ("ı", "i"), ("ł", "l"), ("Ő", "O"),
      ("š", "s"), ("ż", "z"), ("ſ", "s"), ("ŉ", "n"), ("Œ", "O"), ("ÿ", "y"), ("я", "?"),
    ]
    for (letter, plain) in letters { #expect(AsciiFallback.standIn(for: letter) == plain, "\(letter)") }
  }
}
