/// Makes foreign text safe to show: controls and invisible scalars become visible, marks are bounded.
///
/// It looks at one scalar at a time, never for whole escape sequences, so that a cut or unterminated
/// sequence cannot slip through.
struct Sanitiser {
  /// The most combining marks kept on one base.
  static let markLimit = 8
  /// Stands in for the missing base of a mark: a dotted circle.
  static let markBase: Unicode.Scalar = "\u{25CC}"

  private var output = String.UnicodeScalarView()
  private var marks = 0
  private var previous: Unicode.Scalar?

  /// The safe form of a text.
  static func clean(_ raw: String) -> String {
    var sanitiser = Sanitiser()
    let scalars = raw.unicodeScalars
    var index = scalars.startIndex
    while index != scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      sanitiser.take(scalar, before: index == scalars.endIndex ? nil : scalars[index])
    }
    return String(sanitiser.output)
  }

  private mutating func take(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
    switch ScalarKind.of(scalar) {
    case .plain: keep(scalar)
    case .mark: keepMark(scalar)
    case .control: write(ScalarKind.caretForm(of: scalar))
    case .hidden: write(ScalarKind.codeForm(of: scalar))
    case .joiner where joins(next, by: scalar): keepMark(scalar)
    case .joiner: write(ScalarKind.codeForm(of: scalar))
    case .ideographVariation where previous?.properties.isIdeographic == true: keepMark(scalar)
    case .ideographVariation: write(ScalarKind.codeForm(of: scalar))
    }
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    output.append(scalar)
    previous = scalar
    marks = 0
  }

  private mutating func keepMark(_ scalar: Unicode.Scalar) {
    if previous == nil { keep(Sanitiser.markBase) }
    guard marks < Sanitiser.markLimit else { return }
    output.append(scalar)
    marks += 1
  }

  private mutating func write(_ visible: String) {
    output.append(contentsOf: visible.unicodeScalars)
    previous = nil
    marks = 0
  }

  /// Joiners stay where a script or a picture needs them: between letters beyond Cyrillic, or between emoji.
  private func joins(_ next: Unicode.Scalar?, by joiner: Unicode.Scalar) -> Bool {
    guard let previous, let next else { return false }
    if ScalarKind.isJoiningLetter(previous) && ScalarKind.isJoiningLetter(next) { return true }
    return joiner.value == 0x200D && ScalarKind.isPicture(previous) && ScalarKind.isPicture(next)
  }
}
