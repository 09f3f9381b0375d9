extension ScreenText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Collects the pieces of an interpolated text and makes each of them safe.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ScreenText.empty

    /// Prepares for a text of about this size.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds literal words.
    public mutating func appendLiteral(_ literal: String) { text += ScreenText(literal) }
    /// Adds foreign words, made safe.
    public mutating func appendInterpolation(_ words: String) { text += ScreenText(words) }
    /// Adds foreign words, made safe.
    public mutating func appendInterpolation(_ words: Substring) { text += ScreenText(String(words)) }
    /// Adds one sign, made safe.
    public mutating func appendInterpolation(_ sign: Character) { text += ScreenText(String(sign)) }
    /// Adds a whole number.
    public mutating func appendInterpolation(_ number: some BinaryInteger) {
      text += ScreenText(String(number))
    }
    /// Adds words that are safe already.
    public mutating func appendInterpolation(_ words: ScreenText) { text += words }
  }

  /// Makes a text from a literal; controls in it become visible.
  public init(stringLiteral value: String) { self.init(value) }

  /// Makes a text from an interpolation.
  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.text }
}
