/// One program in one situation: how to start it, how to bring it there, and which keys to measure.
struct Scenario {
  /// Its name in the report.
  let name: String
  /// The program's full path and its arguments.
  let command: [String]
  /// Added to the small clean environment.
  var environment: [String: String] = [:]
  /// The name of the HOME from which every start gets a copy; scenarios may share one. The scenario's own without it.
  var home: String?
  /// Files of that HOME, by their paths in it.
  var files: [String: String] = [:]
  /// Commands that are run once in that HOME.
  var preparation: [[String]] = []
  /// Whether the HOME is so large that all starts of a round share a copy.
  var isLarge = false
  /// Whether it is a command that ends by itself: the time until then counts as that of the content.
  var endsByItself = false
  /// The scenario of which its figures are shown as a multiple; the standard ones without it.
  var base: String?
  /// The text that stands on the screen when the content is there.
  var ready = ""
  /// Keys that bring it where the keys are to be measured.
  var warmUp: [Step] = []
  /// The keys that are measured, over and over.
  var keys: [Key] = []

  /// A key, and the text that the screen must then show.
  struct Step {
    /// What is pressed.
    let key: Key
    /// What must appear.
    let shows: String

    /// Names both.
    init(_ key: Key, shows: String) {
      self.key = key
      self.shows = shows
    }
  }

  /// What a terminal sends for a key.
  enum Key: ExpressibleByStringLiteral {
    /// These characters.
    case text(String)
    /// An arrow key: the last letter of its sequence, whose beginning depends on the terminal's mode.
    case arrow(Character)

    static let up = Key.arrow("A")
    static let down = Key.arrow("B")

    init(stringLiteral value: String) { self = .text(value) }

    /// The bytes of the key.
    func bytes(applicationCursor: Bool) -> [UInt8] {
      switch self {
      case .text(let text): Array(text.utf8)
      case .arrow(let letter): Array("\u{1B}\(applicationCursor ? "O" : "[")\(letter)".utf8)
      }
    }
  }
}
