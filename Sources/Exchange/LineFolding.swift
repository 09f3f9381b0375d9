/// Lines of the text formats for appointments and addresses (RFC 5545, section 3.1, and RFC 6350, section 3.2).
enum LineFolding {
  /// The most octets of a line, without its line break.
  static let width = 75

  /// Breaks a line into pieces of at most 75 octets, each but the first beginning with a blank, and never
  /// inside a character's bytes; every piece ends in CR LF.
  static func fold(_ line: String) -> String {
    var folded = ""
    var used = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if used + size > width {
        folded += "\r\n "
        used = 1
      }
      folded.unicodeScalars.append(scalar)
      used += size
    }
    return folded + "\r\n"
  }
}
