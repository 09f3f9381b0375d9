/// A small model of a terminal's screen: enough to know which text stands on it. It knows no colours.
struct ScreenModel {
  let columns: Int
  let rows: Int
  /// What the terminal answers to the program's questions and has not sent yet.
  private(set) var replies: [UInt8] = []
  /// Whether arrow keys are sent in their application form.
  private(set) var applicationCursor = false

  private var cells: [[Unicode.Scalar]]
  private var row = 0
  private var column = 0
  private var saved = (row: 0, column: 0)
  private var region: ClosedRange<Int>
  private var last: Unicode.Scalar = " "
  private var parser = ControlParser()

  /// An empty screen.
  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    region = 0...(rows - 1)
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The screen as text, one line for each row, without the spaces at its end. A wide character fills two cells,
  /// of which the second holds nothing.
  var text: String {
    cells.map { row in
      var line = String.UnicodeScalarView()
      line.append(contentsOf: row.filter { $0 != "\0" })
      return String(String(line).reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  /// Draws what a program wrote.
  mutating func draw(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      guard let control = parser.take(byte) else { continue }
      switch control {
      case .print(let scalar): put(scalar)
      case .character(let byte): obey(character: byte)
      case .escape(let letter): obey(escape: letter)
      case .sequence(let sequence): obey(sequence)
      case .text(let text): answer(text)
      }
    }
  }

  /// The answers, once.
  mutating func takeReplies() -> [UInt8] {
    defer { replies = [] }
    return replies
  }

  // MARK: drawing

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = CellWidth.of(scalar)
    guard width > 0 else { return }
    if column + width > columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = scalar
    if width == 2 { cells[row][column + 1] = "\0" }
    column += width
    last = scalar
  }

  private mutating func lineFeed() {
    if row == region.upperBound {
      scroll(from: region.lowerBound, by: 1)
    } else {
      row = min(row + 1, rows - 1)
    }
  }

  private mutating func reverseLineFeed() {
    if row == region.lowerBound { scroll(from: region.lowerBound, by: -1) } else { row = max(row - 1, 0) }
  }

  /// Moves the lines from `top` to the end of the region up (or down, when `count` is negative).
  private mutating func scroll(from top: Int, by count: Int) {
    guard region.contains(top) else { return }
    let height = region.upperBound - top + 1
    let blank = Array(repeating: Unicode.Scalar(" "), count: columns)
    let blanks = Array(repeating: blank, count: min(abs(count), height))
    let kept = height - blanks.count
    let lines = Array(cells[top...region.upperBound])
    let moved = count > 0 ? Array(lines.suffix(kept)) + blanks : blanks + Array(lines.prefix(kept))
    cells.replaceSubrange(top...region.upperBound, with: moved)
  }

  private mutating func erase(row: Int, _ range: Range<Int>) {
    for column in range.clamped(to: 0..<columns) { cells[row][column] = " " }
  }

  // MARK: controls

  private mutating func obey(character: UInt8) {
    switch character {
    case 0x08: column = max(min(column, columns) - 1, 0)
    case 0x09: column = min((column / 8 + 1) * 8, columns - 1)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: column = 0
    default: break
    }
  }

  private mutating func obey(escape letter: UInt8) {
    switch letter {
    case UInt8(ascii: "7"): saved = (row, column)
    case UInt8(ascii: "8"): (row, column) = saved
    case UInt8(ascii: "D"): lineFeed()
    case UInt8(ascii: "E"):
      column = 0
      lineFeed()
    case UInt8(ascii: "M"): reverseLineFeed()
    case UInt8(ascii: "c"): self = ScreenModel(columns: columns, rows: rows)
    default: break
    }
  }

  private mutating func obey(_ sequence: ControlParser.Sequence) {
    switch (sequence.marker, sequence.final) {
    case (nil, _): move(sequence)
    case ("?", "h"): set(sequence.numbers, true)
    case ("?", "l"): set(sequence.numbers, false)
    case ("?", "p"): reply("\u{1B}[?\(sequence.number(0));0$y")
    case (">", "c"): reply("\u{1B}[>41;354;0c")
    default: break
    }
  }

  private mutating func set(_ modes: [Int], _ isOn: Bool) {
    for mode in modes {
      switch mode {
      case 1: applicationCursor = isOn
      case 47, 1_047, 1_049: for row in 0..<rows { erase(row: row, 0..<columns) }
      default: break
      }
    }
  }

  private mutating func move(_ sequence: ControlParser.Sequence) {
    let count = max(sequence.number(0), 1)
    switch sequence.final {
    case "A": row = max(row - count, 0)
    case "B", "e": row = min(row + count, rows - 1)
    case "C", "a": column = min(column + count, columns - 1)
    case "D": column = max(min(column, columns - 1) - count, 0)
    case "E": (row, column) = (min(row + count, rows - 1), 0)
    case "F": (row, column) = (max(row - count, 0), 0)
    case "G", "`": column = min(count, columns) - 1
    case "d": row = min(count, rows) - 1
    case "H", "f": (row, column) = (min(count, rows) - 1, min(max(sequence.number(1), 1), columns) - 1)
    case "s": saved = (row, column)
    case "u": (row, column) = saved
    case "r": setRegion(top: count, bottom: sequence.number(1))
    default: edit(sequence, count)
    }
  }

  private mutating func edit(_ sequence: ControlParser.Sequence, _ count: Int) {
    switch sequence.final {
    case "J": eraseScreen(sequence.number(0))
    case "K": eraseLine(sequence.number(0))
    case "X": erase(row: row, column..<(column + count))
    case "P": shift(by: -count)
    case "@": shift(by: count)
    case "L": scroll(from: row, by: -count)
    case "M": scroll(from: row, by: count)
    case "S": scroll(from: region.lowerBound, by: count)
    case "T": scroll(from: region.lowerBound, by: -count)
    case "b": for _ in 0..<min(count, columns) { put(last) }
    case "c": reply("\u{1B}[?62;22c")
    case "n": reply(sequence.number(0) == 6 ? "\u{1B}[\(row + 1);\(column + 1)R" : "\u{1B}[0n")
    default: break
    }
  }

  private mutating func setRegion(top: Int, bottom: Int) {
    let bottom = bottom == 0 ? rows : min(bottom, rows)
    guard top < bottom else { return }
    region = (top - 1)...(bottom - 1)
    (row, column) = (0, 0)
  }

  private mutating func eraseScreen(_ part: Int) {
    let lines = part == 0 ? (row + 1)..<rows : part == 1 ? 0..<row : 0..<rows
    for line in lines { erase(row: line, 0..<columns) }
    if part < 2 { eraseLine(part) }
  }

  private mutating func eraseLine(_ part: Int) {
    let end = min(column, columns - 1)
    erase(row: row, part == 0 ? column..<max(columns, column) : part == 1 ? 0..<(end + 1) : 0..<columns)
  }

  private mutating func shift(by count: Int) {
    guard column < columns else { return }
    let blanks = Array(repeating: Unicode.Scalar(" "), count: min(abs(count), columns - column))
    let rest = Array(cells[row][column...])
    let moved =
      count > 0 ? blanks + Array(rest.dropLast(blanks.count)) : Array(rest.dropFirst(blanks.count)) + blanks
    cells[row].replaceSubrange(column..., with: moved)
  }

  // MARK: answers

  private mutating func reply(_ text: String) { replies += Array(text.utf8) }

  private mutating func answer(_ text: String) {
    if text == "10;?" { reply("\u{1B}]10;rgb:d0d0/d0d0/d0d0\u{1B}\\") }
    if text == "11;?" { reply("\u{1B}]11;rgb:1010/1010/1010\u{1B}\\") }
  }
}
