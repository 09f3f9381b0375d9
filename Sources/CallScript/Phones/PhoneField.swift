/// Finds the numbers in a field: two in one, extensions, pauses, words before and behind.
public enum PhoneField {
  /// A text of so many signs is no field of numbers; what is behind them is not looked at.
  private static let mostSigns = 1000
  /// The fewest digits on both sides of a stroke that parts two numbers; area codes have at most six.
  private static let fewestOfWhole = 7
  /// The most digits of a number by E.164.
  private static let mostOfWhole = 15
  /// The most digits of a number that are looked at.
  private static let mostDigits = 40

  /// The numbers as they stand in a field, without what stands about them; the whole text where there are not two.
  public static func written(in text: String) -> [String] {
    let pieces = pieces(of: text).filter { $0.digits.count >= PhoneReader.fewestDigits }
    guard pieces.count > 1 else { return [text] }
    let scalars = Array(text.unicodeScalars)
    return pieces.map { piece in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[piece.range].filter { !PhoneSigns.isUnseen($0) })
      return String(view)
    }
  }

  /// Whether a sign takes no room: marks of direction, joiners, soft hyphens.
  public static func isUnseen(_ scalar: Unicode.Scalar) -> Bool { PhoneSigns.isUnseen(scalar) }

  /// The text without signs that take no room.
  public static func withoutUnseen(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: PhoneSigns.isUnseen) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !PhoneSigns.isUnseen($0) }))
  }

  /// Whether a text is a number to which a spreadsheet put decimals: `495115550143.0`.
  public static func hasDecimals(_ text: String) -> Bool {
    let runs = PhoneSigns(text).runs
    return runs.count == 2 && isDecimals(runs, at: 1, of: runs[0].digits.count)
  }

  /// The text without the decimals that a spreadsheet put to a number.
  public static func withoutDecimals(_ text: String) -> String {
    guard hasDecimals(text), let cut = text.lastIndex(where: { $0 == "." || $0 == "," }) else { return text }
    return String(text[..<cut])
  }

  /// The numbers of a text, also those that are too short.
  static func pieces(of text: String) -> [PhonePiece] {
    let short = String(text.unicodeScalars.prefix(mostSigns))
    if let piece = PhoneLetters.piece(of: short) { return [piece] }
    let signs = PhoneSigns(short)
    var pieces: [PhonePiece] = []
    for (index, run) in signs.runs.enumerated() {
      guard var piece = pieces.last, index > 0 else {
        pieces.append(begin(run, in: short))
        continue
      }
      switch step(signs.runs, at: index, piece) {
      case .new: pieces.append(begin(run, in: short))
      case .instead: pieces[pieces.count - 1] = begin(run, in: short)
      case .more:
        piece.digitsBeforeHyphen = run.gap.isOnly("-") ? piece.digits.count : nil
        piece.digits += run.digits.prefix(max(0, mostDigits - piece.digits.count))
        piece.range = piece.range.lowerBound..<run.range.upperBound
        pieces[pieces.count - 1] = piece
      case .behind:
        piece.extension += String(decoding: run.digits.map { $0 | 0x30 }, as: UTF8.self)
        piece.range = piece.range.lowerBound..<run.range.upperBound
        pieces[pieces.count - 1] = piece
      case .nothing: break
      }
    }
    return pieces
  }

  private static func begin(_ run: PhoneSigns.Run, in text: String) -> PhonePiece {
    var start = run.range.lowerBound
    let scalars = Array(text.unicodeScalars)
    while start > 0,
      ["+", "\u{FF0B}", "("].contains(scalars[start - 1]) || PhoneSigns.isUnseen(scalars[start - 1])
    {
      start -= 1
    }
    return PhonePiece(
      digits: Array(run.digits.prefix(mostDigits)), hasPlus: run.gap.hasPlus,
      range: start..<run.range.upperBound)
  }
}

// MARK: What a run of digits is

extension PhoneField {
  /// What becomes of a run of digits behind another.
  private enum Step {
    /// It begins a number.
    case new
    /// It begins a number, and what was before it is none.
    case instead
    /// It belongs to the number.
    case more
    /// It is dialled behind the number.
    case behind
    /// It means nothing.
    case nothing
  }

  private static func step(
    _ runs: [PhoneSigns.Run], at index: Int, _ piece: PhonePiece
  ) -> Step {
    let gap = runs[index].gap
    let before = piece.digits.count
    let rest = together(runs, from: index)
    let isShort = before < PhoneReader.fewestDigits
    let begins: Step = isShort ? .instead : .new
    if gap.parts { return begins }
    if gap.has("\n") { return lines(before, rest) }
    if isDecimals(runs, at: index, of: before) { return .nothing }
    if isPause(gap) { return isShort ? .instead : .behind }
    if !gap.words.isEmpty || gap.has(",") || gap.has(";") {
      if isShort, !gap.words.isEmpty { return .instead }
      return rest >= PhoneReader.fewestDigits ? begins : .behind
    }
    if !piece.extension.isEmpty { return rest >= fewestOfWhole ? .new : .behind }
    if gap.has("/") { return stroke(runs, at: index, piece, rest) }
    let startsAnother = runs[index].digits.first == 0 && gap.has(" ")
    let significant = before - piece.digits.prefix { $0 == 0 }.count + rest
    if startsAnother, national(piece) >= fewestOfWhole, rest >= fewestOfWhole, significant > mostOfWhole {
      return .new
    }
    return .more
  }

  /// A line break parts two numbers, unless it stands within one.
  private static func lines(_ before: Int, _ rest: Int) -> Step {
    if before < PhoneReader.fewestDigits { return .more }
    return rest >= PhoneReader.fewestDigits ? .new : .behind
  }

  /// `0511/5550143` is one number, `0511 5550143/0170 5550144` are two, and `0511 5550143/44` is one and how another
  /// ends.
  private static func stroke(
    _ runs: [PhoneSigns.Run], at index: Int, _ piece: PhonePiece, _ rest: Int
  ) -> Step {
    let run = runs[index].digits
    let isWhole = run.count >= fewestOfWhole || (run.first == 0 && run.count > 1 && rest >= fewestOfWhole)
    if national(piece) >= fewestOfWhole, isWhole { return .new }
    return national(piece) >= fewestOfWhole + 2 && rest <= 3 ? .behind : .more
  }

  /// How many digits of a number stand behind a calling code, at least.
  private static func national(_ piece: PhonePiece) -> Int { piece.digits.count - (piece.hasPlus ? 2 : 0) }

  /// How many digits stand together from a run on.
  private static func together(_ runs: [PhoneSigns.Run], from index: Int) -> Int {
    var count = runs[index].digits.count
    for run in runs[(index + 1)...] {
      let gap = run.gap
      if gap.parts || !gap.words.isEmpty || gap.has(",") || gap.has(";") || gap.has("#") { break }
      count += run.digits.count
    }
    return count
  }

  /// What is dialled once somebody answers stands behind it.
  private static func isPause(_ gap: PhoneSigns.Gap) -> Bool {
    if gap.has("#") || gap.has("*") || gap.count(of: ",") > 1 { return true }
    guard gap.words.count == 1, let word = gap.words.first else { return false }
    return pauses.contains(word)
  }

  /// Words and letters before an extension, in the languages whose headers are read; `p` and `w` are pauses of diallers.
  private static let pauses: Set<String> = [
    "p", "w", "x", "xt", "ext", "extn", "extension", "dw", "durchwahl", "nebenstelle", "app", "apparat", "kl",
    "klappe", "poste", "int", "interno", "interne", "anexo", "ramal", "toestel", "tst", "postd", "isub",
  ]

  /// `.0` or `,00` behind one run of seven digits or more, and nothing behind it.
  private static func isDecimals(_ runs: [PhoneSigns.Run], at index: Int, of before: Int) -> Bool {
    let run = runs[index]
    return index == 1 && runs.count == 2 && before >= fewestOfWhole && run.digits.count <= 2
      && run.digits.allSatisfy { $0 == 0 } && (run.gap.signs == ["."] || run.gap.signs == [","])
  }
}
