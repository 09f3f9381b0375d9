/// What stands in a column that says whether somebody asked not to be called or written to.
enum OptOutText {
  /// What a cell says.
  enum Answer: Hashable {
    case yes, no
    /// Something else; it is taken for a yes, since calling somebody who asked is worse than not calling one who did
    /// not.
    case unclear
  }

  /// Reads a cell; a date is a yes, as it says since when.
  static func read(_ cell: String) -> Answer {
    let words = plain(cell)
    if words.isEmpty || noes.contains(words) { return .no }
    if yeses.contains(words) || isDate(words) { return .yes }
    return .unclear
  }

  /// What a status says: that nobody calls, that nobody writes, or nothing of the kind. Several stand between commas,
  /// semicolons and Google's ` ::: `.
  static func status(_ cell: String) -> PersonField? {
    var found: PersonField?
    let pieces = cell.unicodeScalars.split { $0 == "," || $0 == ";" || $0 == ":" || $0 == "|" || $0 == "\n" }
    for piece in pieces {
      let words = plain(String(piece))
      if callStatuses.contains(words) { return .stop }
      if mailStatuses.contains(words) { found = .mailStop }
    }
    return found
  }

  /// In lower case, each run of anything but letters, digits and signs a blank.
  private static func plain(_ cell: String) -> String {
    var words = String.UnicodeScalarView()
    for scalar in cell.lowercased().unicodeScalars.prefix(100) {
      let isBlank = scalar.properties.isWhitespace || scalar == "_" || scalar == "'" || scalar == "\""
      if !isBlank {
        words.append(scalar)
      } else if let last = words.last, last != " " {
        words.append(" ")
      }
    }
    while words.last == " " || words.last == "." { words.removeLast() }
    return String(words)
  }

  /// Digits in two or more groups, among them one of at least two digits and six in all: `2024-03-12 10:01`.
  private static func isDate(_ words: String) -> Bool {
    let groups = words.utf8.split { !ASCII.isDigit($0) }
    let isPlain = words.utf8.allSatisfy { byte in
      ASCII.isDigit(byte) || "-/.: tzpam+,".utf8.contains(byte)
    }
    return isPlain && groups.count >= 3 && groups.reduce(0) { $0 + $1.count } >= 4
  }

  private static let yeses = set(
    """
    1|true|yes|y|t|x|ja|j|oui|o|si|sí|s|sì|wahr|vrai|verdadero|verdadeiro|vero|sim|waar|on|checked|✓|✔|☑|✅|1.0|1,0|\
    do not allow|donotallow|not allowed|nicht zulassen|nicht erlauben|nicht erlaubt|ne pas autoriser|no permitir|\
    opted out|opt out|opt-out|optout|opted-out|unsubscribed|do not call|do not contact|donotcall|dnc|tps|ctps|\
    no consent|blocked|gesperrt
    """)

  private static let noes = set(
    """
    0|false|no|n|f|nein|non|nej|nee|falsch|faux|falso|não|onwaar|off|unchecked|0.0|0,0|☐|✗|✘|❌|allow|allowed|zulassen|\
    erlauben|erlaubt|autoriser|permitir|subscribed|opted in|opt in|opt-in|opted-in|optin|not opted out|not unsubscribed|\
    not set|-|--|n/a|na|none|null|nil|[]
    """)

  private static let callStatuses = set(
    """
    do not call|do not contact|don’t call|don’t contact|dnc|do-not-call|do-not-contact|donotcall|donotcontact|\
    do not disturb|opted out|opt out|opt-out|blacklisted|nicht anrufen|nicht kontaktieren|keine anrufe|gesperrt|\
    ne pas appeler|ne pas contacter|no llamar|no contactar|never call|never contact
    """)

  private static let mailStatuses = set(
    "unsubscribed|abgemeldet|abbestellt|désabonné|désinscrit|email opt out|email opt-out|do not email|no emails"
  )

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: "|").map { String($0) })
  }
}
