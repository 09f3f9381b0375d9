import Cells
import CoachApp
import Testing

@Suite("A text of several lines")
struct TextAreaTests {
  /// Presses keys by their names.
  static func press(_ names: String, in area: inout TextArea, width: Int = 10) {
    for name in names.split(separator: " ") {
      guard let key = Key(named: String(name)) else { preconditionFailure("no key is called \(name)") }
      let taken = area.take(key, width: width, page: 3)
      #expect(taken, "\(name)")
    }
  }

  @Test(
    "Keys do what they do everywhere",
    arguments: [
      ("ab", "x", "xab"), ("ab", "End x", "abx"), ("ab", "Right Enter", "a\nb"),
      ("a\nb", "Down Backspace", "ab"), ("a\nb", "End Delete", "ab"), ("a\nb", "Alt-> Backspace", "a\n"),
      ("one two", "End Ctrl-W", "one "), ("one\ntwo", "Down Ctrl-K", "one\n"),
      ("one\ntwo", "Ctrl-K Ctrl-K", "two"),
      ("one\ntwo", "Down End Ctrl-U", "one\n"), ("", "Backspace Delete Up Down Left Right Ctrl-W Ctrl-K", ""),
      ("ab", "Right Alt-< x", "xab"), ("a\nb", "PgDn x", "a\nxb"), ("a\nb", "PgDn PgUp x", "xa\nb"),
    ])
  func keys(_ text: String, _ names: String, _ result: String) {
    var area = TextArea(text)
    TextAreaTests.press(names, in: &area)
    #expect(area.text == result)
  }

  @Test("Lines are broken between words, and every sign stands in one row")
  func rows() {
    let area = TextArea("one two three four\n\nabcdefghijklmnop")
    let rows = area.rows(width: 10).map { String(area.signs[$0]) }
    #expect(rows == ["one two ", "three four", "", "abcdefghij", "klmnop"])
  }

  @Test("At any width the rows hold all signs but the line ends", arguments: [1, 2, 3, 7, 20])
  func allSigns(_ width: Int) {
    let area = TextArea("王小明 said:\n  a long   gap\u{301} 👩‍👩‍👧\n\n")
    let rows = area.rows(width: width)
    #expect(String(rows.flatMap { area.signs[$0] }) == area.text.filter { $0 != "\n" })
    #expect(rows.allSatisfy { $0.lowerBound <= $0.upperBound })
  }

  @Test("Up and down keep to the column, over broken lines too")
  func vertical() {
    var area = TextArea("one two three\nx")
    TextAreaTests.press("Right Right Right Down", in: &area)
    #expect(area.cursor == 11)
    TextAreaTests.press("Down Up", in: &area)
    #expect(area.cursor == 9)
  }

  @Test("Each kind of line end is one, and what is too long is left out")
  func ends() {
    var area = TextArea("a\r\nb\rc\u{2028}d", limit: 9)
    #expect(area.text == "a\nb\nc\nd")
    TextAreaTests.press("Alt->", in: &area)
    area.insert("\r\nxyz")
    #expect(area.text == "a\nb\nc\nd\nx")
  }
}
