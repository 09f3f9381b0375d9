/// How the letters of a file stand in its bytes.
public enum FileEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16 LE"
  case utf16BigEndian = "UTF-16 BE"
  /// Also stands for ISO 8859-1, whose printable letters it holds.
  case windows1252 = "Windows-1252"
}
