/// How a table is written: what stands between cells, and how it begins.
public struct TableLayout: Hashable, Sendable {
  /// What stands between two cells.
  public enum Separator: Hashable, Sendable {
    case comma, semicolon

    /// The sign.
    var scalar: Unicode.Scalar {
      switch self {
      case .comma: ","
      case .semicolon: ";"
      }
    }
  }

  /// What stands between two cells.
  public var separator: Separator
  /// Whether the file begins with a byte order mark, by which Excel knows UTF-8.
  public var hasMark: Bool
  /// Whether cells that a spreadsheet would calculate are made text.
  public var isGuarded: Bool

  /// Makes a layout; without arguments what RFC 4180 describes, guarded.
  public init(separator: Separator = .comma, hasMark: Bool = false, isGuarded: Bool = true) {
    self.separator = separator
    self.hasMark = hasMark
    self.isGuarded = isGuarded
  }

  /// With commas, as most programs read it.
  public static let plain = TableLayout()
  /// With semicolons and a mark, as Excel reads it where the comma is the decimal sign.
  public static let excel = TableLayout(separator: .semicolon, hasMark: true)

  /// The same with every cell exactly as it is.
  public var raw: TableLayout { TableLayout(separator: separator, hasMark: hasMark, isGuarded: false) }
}
