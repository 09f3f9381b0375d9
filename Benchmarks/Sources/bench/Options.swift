/// What the command line asks for.
struct Options: Codable {
  /// How often the whole row of programs is measured.
  var rounds = 5
  /// Keys for each program and round.
  var keys = 100
  /// Starts for each program and round; the last of them goes on to the keys.
  var starts = 3
  /// Seconds of watching a program that is left alone.
  var idleSeconds = 5.0
  /// The terminal's width in columns.
  var columns = 120
  /// The terminal's height in rows.
  var rows = 36
  /// The binary to measure.
  var callcoach = ".build/release/callcoach"
  /// The script that makes data folders.
  var storeMaker = "Benchmarks/store/make_store.py"
  /// Measure callcoach over years of calls instead of beside other programs.
  var measuresGrowth = false
  /// Names of the programs to measure; all when empty.
  var only: [String] = []
  /// Where the figures go as JSON.
  var jsonPath: String?
  /// Print the screens that the keys are measured on instead of measuring.
  var showsScreens = false
  /// Print the help.
  var wantsHelp = false

  static let help = """
    Usage: bench [--rounds=5] [--keys=100] [--starts=3] [--idle=5] [--size=120x36]
                 [--callcoach=PATH] [--store=PATH] [--only=NAME,NAME] [--json=FILE] [--screens]
                 [--growth]
    Measures callcoach beside newsboat, less, htop, a bare curses program and a bare database
    program, in one interleaved run over a pseudo-terminal. With --growth it measures callcoach
    with 100,000 contacts and 0, 5,000 and 50,000 calls.
    """

  /// Reads the arguments; each is `--name=value` or `--name value`.
  init(arguments: [String]) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      switch parts[0] {
      case "--help", "-h": wantsHelp = true
      case "--screens": showsScreens = true
      case "--growth": measuresGrowth = true
      default:
        guard let value = parts.count > 1 ? parts[1] : rest.popFirst() else {
          throw BenchFailure("\(argument) needs a value")
        }
        try set(parts[0], to: value)
      }
    }
  }

  private mutating func set(_ name: String, to value: String) throws {
    switch name {
    case "--rounds": rounds = try Self.count(name, value)
    case "--keys": keys = try Self.count(name, value)
    case "--starts": starts = try Self.count(name, value)
    case "--idle": idleSeconds = Double(try Self.count(name, value))
    case "--callcoach": callcoach = value
    case "--store": storeMaker = value
    case "--only": only = value.split(separator: ",").map(String.init)
    case "--json": jsonPath = value
    case "--size":
      let numbers = value.split(separator: "x").compactMap { Int($0) }
      guard numbers.count == 2, numbers.allSatisfy({ 1...1_000 ~= $0 }) else {
        throw BenchFailure("--size wants something like 80x24, not \(value)")
      }
      (columns, rows) = (numbers[0], numbers[1])
    default: throw BenchFailure("unknown option \(name)\n\(Self.help)")
    }
  }

  private static func count(_ name: String, _ value: String) throws -> Int {
    guard let number = Int(value), number > 0 else {
      throw BenchFailure("\(name) wants a number above 0, not \(value)")
    }
    return number
  }
}
