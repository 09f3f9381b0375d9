/// How the letters of a file stand in its bytes, by its usual name.
public struct FileEncoding: RawRepresentable, Hashable, Sendable {
  /// With or without a byte order mark.
  public static let utf8 = FileEncoding(rawValue: "UTF-8")
  /// The low byte of each unit first.
  public static let utf16LittleEndian = FileEncoding(rawValue: "UTF-16 LE")
  /// The high byte of each unit first.
  public static let utf16BigEndian = FileEncoding(rawValue: "UTF-16 BE")
  /// Also stands for ISO 8859-1, whose printable letters it holds.
  public static let windows1252 = FileEncoding(rawValue: "Windows-1252")

  /// Its name.
  public let rawValue: String
  /// Takes a name.
  public init(rawValue: String) { self.rawValue = rawValue }
}
