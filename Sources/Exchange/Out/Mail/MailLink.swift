/// A draft as a link that a mail program opens (RFC 6068).
public enum MailLink {
  /// The longest link, in bytes; our settlement, as some programs that open links stop at 2,048.
  public static let limit = 1800

  /// `mailto:` with address, subject and message; throws `tooLong` beyond the limit: then write a file.
  ///
  /// Whatever is no letter, digit, `-`, `.`, `_` or `~` is percent-encoded; a line break is `%0D%0A`.
  public static func text(_ draft: MailDraft) throws(DocumentError) -> String {
    let addresses = draft.to.map { address($0.address) }.joined(separator: ",")
    var fields: [String] = []
    let subject = CleanText.line(draft.subject)
    let body = CleanText.lines(CleanText.text(draft.body)).joined(separator: "\r\n")
    if !subject.utf8.isEmpty { fields.append("subject=" + encoded(subject)) }
    if !body.utf8.isEmpty { fields.append("body=" + encoded(body)) }
    let link = "mailto:" + addresses + (fields.isEmpty ? "" : "?" + fields.joined(separator: "&"))
    guard link.utf8.count <= limit else {
      throw .tooLong(.mailLink, count: link.utf8.count, limit: limit)
    }
    return link
  }

  private static func address(_ address: MailAddress) -> String {
    address.text.utf8.split(separator: UInt8(ascii: "@")).map { encoded(String(decoding: $0, as: UTF8.self)) }
      .joined(separator: "@")
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      if isUnreserved(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + Digits.hex(byte)
      }
    }
  }

  /// RFC 3986, section 2.3.
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || "-._~".utf8.contains(byte)
  }
}
