import CallScript

/// A draft as a file that mail programs open (RFC 5322, MIME).
///
/// `X-Unsent: 1` makes Outlook open it for writing; other programs show it, and have "edit as new". There is no
/// `Message-ID`, which the sending program gives, and never a `Bcc`.
public enum MailFile {
  /// The file, with CR LF at the end of each line, all of it ASCII.
  public static func text(_ draft: MailDraft) -> String {
    let (encoding, body) = encoded(draft.body)
    var headers: [String] = []
    if let written = draft.written { headers.append("Date: " + date(written)) }
    if let from = draft.from { headers.append(header("From", [from])) }
    if !draft.to.isEmpty { headers.append(header("To", draft.to)) }
    headers.append(subject(draft.subject))
    headers += [
      "X-Unsent: 1", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: " + encoding,
    ]
    return headers.joined(separator: "\r\n") + "\r\n\r\n" + body
  }

  private static func subject(_ text: String) -> String {
    let name = "Subject: "
    let line = CleanText.line(text)
    let isPlain = EncodedWords.isPlain(line, used: name.utf8.count)
    return name + (isPlain ? line : EncodedWords.encode(line, used: name.utf8.count))
  }

  private static func header(_ name: String, _ boxes: [Mailbox]) -> String {
    var lines = boxes.map(mailbox)
    lines[0] = name + ":" + lines[0]
    return lines.joined(separator: ",\r\n")
  }

  /// A name and an address, beginning with a blank; the address moves to a line of its own after a long name.
  private static func mailbox(_ box: Mailbox) -> String {
    let name = CleanText.name(box.name)
    let address = "<" + box.address.text + ">"
    if name.unicodeScalars.isEmpty { return " " + address }
    let isPlain = EncodedWords.isPlain(name, used: 10)
    let phrase = isPlain ? quoted(name) : EncodedWords.encode(name, used: 6)
    let fits = isPlain && phrase.utf8.count + address.utf8.count <= EncodedWords.lineLimit - 7
    return " " + phrase + (fits ? " " : "\r\n ") + address
  }

  private static func quoted(_ name: String) -> String {
    var text = "\""
    for scalar in name.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }

  /// Whichever is shorter; both end with one line break at least.
  private static func encoded(_ body: String) -> (encoding: String, body: String) {
    var lines = CleanText.lines(CleanText.text(body))
    if lines.count > 1, lines.last == "" { lines.removeLast() }
    let quoted = QuotedPrintableText.lines(lines.joined(separator: "\n"))
    let base64 = Base64Text.lines(Array(lines.map { $0 + "\r\n" }.joined().utf8))
    return quoted.utf8.count <= base64.utf8.count ? ("quoted-printable", quoted) : ("base64", base64)
  }

  /// `Sun, 22 Nov 2026 09:05:00 +0100` (RFC 5322, section 3.3).
  private static func date(_ written: MailDraft.Written) -> String {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let offset = written.offset / 60 * 60
    let clock = WallClock(written.at, offset: offset)
    let (year, month, day) = clock.date.parts
    let words = [
      clock.date.weekday.short + ",", String(day), months[month - 1], Digits.padded(year, to: 4),
      clock.time(),
      WallClock.offset(offset, separator: ""),
    ]
    return words.joined(separator: " ")
  }
}
