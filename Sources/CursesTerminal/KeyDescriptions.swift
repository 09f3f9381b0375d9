import CNcurses
import Cells

/// The keys as the description of this terminal names them.
enum KeyDescriptions {
  private static let names: [(name: String, key: Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
    ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete),
    ("kcbt", .backTab), ("kent", .enter),
  ]

  /// The sequences that begin with ESC and the keys they stand for.
  static func sequences() -> [[UInt8]: Key] {
    let functions = (1...12).map { (name: "kf" + String($0), key: Key.function($0)) }
    var table: [[UInt8]: Key] = [:]
    for (name, key) in names + functions {
      guard let text = curses_capability(name) else { continue }
      let bytes = Array(String(cString: text).utf8)
      if bytes.count > 1 && bytes.count <= SequenceParser.limit && bytes[0] == 0x1B {
        table[bytes] = key
      }
    }
    return table
  }
}
