/// Cuts safe text into clusters: what one reads as one sign, with the columns it takes.
struct Clusters: Sequence, IteratorProtocol {
  /// One cluster: its first scalar, its place in the text and its width in columns.
  struct Element {
    var first: Unicode.Scalar
    var range: Range<String.Index>
    var isSingle: Bool
    var width: Int
  }

  /// The longest cluster in scalars; longer chains are cut.
  static let scalarLimit = 16

  private let scalars: String.UnicodeScalarView
  private var index: String.Index

  init(_ text: String) {
    scalars = text.unicodeScalars
    index = scalars.startIndex
  }

  mutating func next() -> Element? {
    guard index != scalars.endIndex else { return nil }
    let start = index
    let first = scalars[index]
    scalars.formIndex(after: &index)
    var width = ScalarWidth.of(first)
    var count = 1
    if isFlagLetter(first), index != scalars.endIndex, isFlagLetter(scalars[index]) {
      scalars.formIndex(after: &index)
      width = 2
      count = 2
    }
    while count < Clusters.scalarLimit, let taken = extend(first, &width) { count += taken }
    return Element(first: first, range: start..<index, isSingle: count == 1, width: width)
  }

  /// Takes what belongs to the cluster begun by `first`; the number of scalars taken, or nil at its end.
  private mutating func extend(_ first: Unicode.Scalar, _ width: inout Int) -> Int? {
    guard index != scalars.endIndex else { return nil }
    let scalar = scalars[index]
    if scalar.value < 0x300 { return nil }
    if isSkinTone(scalar) {
      guard first.properties.isEmojiModifierBase else { return nil }
      width = 2
    } else if ScalarWidth.of(scalar) != 0 {
      return nil
    }
    scalars.formIndex(after: &index)
    if scalar.value == 0xFE0F && first.properties.isEmoji { width = 2 }
    if scalar.value == 0x200D, index != scalars.endIndex, ScalarKind.isPicture(scalars[index]),
      ScalarKind.isPicture(first)
    {
      scalars.formIndex(after: &index)
      width = 2
      return 2
    }
    return 1
  }

  private func isFlagLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  private func isSkinTone(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F3FB...0x1F3FF).contains(scalar.value)
  }
}
