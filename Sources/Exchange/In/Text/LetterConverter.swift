/// Turns bytes of an encoding into UTF-8. Reading knows no platform: what converts is given to it.
public struct LetterConverter: Sendable {
  /// What bytes became.
  public struct Conversion: Hashable, Sendable {
    /// The text in UTF-8.
    public var bytes: [UInt8]
    /// How many bytes could not be read; each became U+FFFD.
    public var unreadable: Int
    /// Makes one.
    public init(bytes: [UInt8], unreadable: Int) {
      self.bytes = bytes
      self.unreadable = unreadable
    }
  }

  /// Knows no encoding at all.
  public static let none = LetterConverter { _, _ in nil }

  private let conversion: @Sendable (_ bytes: [UInt8], _ charset: String) -> Conversion?

  /// Makes a converter of a function; its encoding is one of `Charset.canonical`, and nil says that it is not known.
  public init(_ conversion: @escaping @Sendable (_ bytes: [UInt8], _ charset: String) -> Conversion?) {
    self.conversion = conversion
  }

  /// Converts bytes; nil where the encoding is not known.
  func convert(_ bytes: [UInt8], from charset: String) -> Conversion? {
    switch charset {
    case "UTF-8", "US-ASCII":
      if String(validating: bytes, as: UTF8.self) != nil { return Conversion(bytes: bytes, unreadable: 0) }
      return Conversion(
        bytes: Array(String(decoding: bytes, as: UTF8.self).utf8), unreadable: WellFormedness(of: bytes).bad)
    case "CP1252":
      return Conversion(bytes: Windows1252.utf8(of: bytes), unreadable: Windows1252.unreadable(in: bytes))
    default: return conversion(bytes, charset)
    }
  }
}
