import CallScript

/// Words that nobody is called, and that somebody will type, drawn from a seed.
struct HostileWords {
  private var chance: SeededChance

  private static let pieces = [
    "Ann", "Müller", "O'Brien", "Łódź", "山田", "محمد", "שלום", "🧑‍🧑‍🧒", "e\u{301}", "Å", "A\u{30A}", "ß", " ",
    "  ", ",", ";",
    ":", "\\", "\\n", "\\,", "\"", "'", "\r", "\n", "\r\n", "\t", "\u{0}", "\u{1B}[2J", "\u{7}", "\u{85}",
    "\u{2028}",
    "\u{2029}", "\u{202E}", "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{9B}31m", "\u{7F}", "=", "+", "-", "@", "＝",
    "＋",
    "=\u{338}1+1", "\u{338}=2", "=cmd|' /C calc'!A0", "+49 30 1234", "+1-1", "-5", "3.50", "'=1", "<script>",
    "</script>", "<img src=x onerror=alert(1)>", "\" onerror=\"x", "javascript:alert(1)", "](javascript:x)",
    "`", "```",
    "|", "| --- |", "# ", "## x", "---", "***", "* a", "1. b", "1) c", "_x_", "~~y~~", "[a](b)", "![i](u)",
    "&amp;", "&#32;",
    "https://evil.example/", "www.evil.example", "a@b.example", "%0D%0A", "%2C", "%", "=?utf-8?q?x?=", "=?",
    "?=", "Bcc: x@y.z",
    "\r\nBcc: x@y.z\r\n", "\nBEGIN:VEVENT\n", "END:VCALENDAR", "From here", "\n.\n", "\nFrom x", "^n", "^",
    "$x$", "!", "{", "}",
    "../../.ssh/x", "CON", "nul.txt", "-rf", "..", "/", "…", "“quoted”", "\u{1F3F4}\u{E0067}\u{E007F}",
    "\u{10FFFF}",
  ]

  /// Starts a sequence; equal seeds give equal words.
  init(seed: UInt64) { chance = SeededChance(seed: seed) }

  /// A number below a bound.
  mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &chance) }

  /// Whether, once in so many times.
  mutating func happens(onceIn times: Int) -> Bool { number(below: times) == 0 }

  /// Some pieces one after another, at times none and at times very many.
  mutating func words(upTo limit: Int = 8) -> String {
    let count = happens(onceIn: 40) ? 200 : number(below: limit + 1)
    return (0..<count).map { _ in Self.pieces[number(below: Self.pieces.count)] }.joined()
  }

  /// An address that is taken.
  mutating func address() -> String {
    let locals = ["ann", "o'brien", "a.b+c", "x%y", "a#b?c", "{a}`|^", "ann_b-c", "a/b=c", "!$&*~"]
    let domains = ["example.com", "b.example", "xn--mller-kva.example", "a-b.c-d.example"]
    return locals[number(below: locals.count)] + "@" + domains[number(below: domains.count)]
  }
}
