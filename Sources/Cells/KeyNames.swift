extension Key {
  /// The keys with a fixed name.
  private static let named: [(key: Key, name: String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"),
    (.backspace, "Backspace"), (.delete, "Delete"), (.up, "Up"), (.down, "Down"), (.left, "Left"),
    (.right, "Right"), (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
    (.insert, "Insert"), (.space, "Space"),
  ]

  /// The name in key tables and help, for example "Ctrl-X", "Space" or "F1".
  public var name: String {
    if let pair = Key.named.first(where: { $0.key == self }) { return pair.name }
    switch self {
    case .character(let sign): return String(sign)
    case .control(let sign): return "Ctrl-" + sign.uppercased()
    case .alt(let sign): return "Alt-" + (sign == " " ? "Space" : String(sign))
    case .function(let number): return "F" + String(number)
    case .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .insert:
      return ""
    }
  }

  /// Reads a name as written by `name`; nil when there is no such key.
  public init?(named name: String) {
    if let pair = Key.named.first(where: { $0.name == name }) {
      self = pair.key
    } else if let sign = Key.single(name) {
      self = .character(sign)
    } else if name.hasPrefix("Ctrl-"), let sign = Key.single(name.dropFirst(5).lowercased()) {
      self = .control(sign)
    } else if name == "Alt-Space" {
      self = .alt(" ")
    } else if name.hasPrefix("Alt-"), let sign = Key.single(name.dropFirst(4)) {
      self = .alt(sign)
    } else if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// The one sign a name consists of, if it is one.
  private static func single(_ name: some StringProtocol) -> Character? {
    guard let sign = name.first, name.count == 1 else { return nil }
    return sign
  }
}
