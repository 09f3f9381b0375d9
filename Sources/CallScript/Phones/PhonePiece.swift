/// One number of a text: its digits, and what stands about them.
struct PhonePiece: Hashable {
  /// Its digits, 0 to 9.
  var digits: [UInt8] = []
  /// Whether a plus sign stands before them.
  var hasPlus = false
  /// How many digits stand before the last hyphen; nil where there is none, or where another group follows it.
  var digitsBeforeHyphen: Int?
  /// What is dialled once somebody answers.
  var `extension` = ""
  /// Where it stands in the text, in scalars.
  var range = 0..<0
}
