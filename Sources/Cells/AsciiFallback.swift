/// Stand-ins for terminals that show ASCII only; each takes as many columns as what it stands for.
public enum AsciiFallback {
  /// Signs of the coach's own screens with their stand-ins.
  static let signs: [Unicode.Scalar: Unicode.Scalar] = {
    let groups: [(String, Unicode.Scalar)] = [
      ("▶▸►›»→⏵", ">"), ("◀◂◄‹«←", "<"), ("▲△▴↑", "^"), ("▼▽▾↓", "v"),
      ("✓✔", "+"), ("✗✘×", "x"), ("●•◆■◉∎", "*"), ("○◦◇□", "o"), ("·", "."), ("…", "~"),
      ("—–‒―‐‑−─━┄┈╌", "-"), ("═", "="), ("│┃┆┊║", "|"),
      ("┌┐└┘├┤┬┴┼╭╮╯╰╔╗╚╝╠╣╦╩╬", "+"),
      ("█▉▊▋▌▓", "#"), ("▍▎▏▒", ":"), ("░", "."), ("▁▂▃▄", "_"), ("▅▆▇▀", "="),
      ("“”„‟″", "\""), ("‘’‚‛′", "'"), ("\u{A0}", " "), ("€", "E"), ("£", "L"), ("◌", "."),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (signs, standIn) in groups {
      for sign in signs.unicodeScalars { table[sign] = standIn }
    }
    return table
  }()

  /// Base letters of U+00C0 to U+017F; `?` where there is none.
  private static let latin: [Unicode.Scalar] = Array(
    ("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLl"
      + "NnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").unicodeScalars)

  /// The ASCII stand-in of a scalar; `?` when there is no better one.
  public static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    if let sign = signs[scalar] { return sign }
    let letter = Int(scalar.value) - 0xC0
    return latin.indices.contains(letter) ? latin[letter] : "?"
  }

  /// A text with each scalar replaced by its stand-in; marks are left out.
  public static func standIn(for text: ScreenText) -> String {
    var output = String.UnicodeScalarView()
    for cluster in Clusters(text.string) { output.append(standIn(for: cluster.first)) }
    return String(output)
  }
}
