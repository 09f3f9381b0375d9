import CallScript

/// The 30-day challenge: noes that are open, and what each day came to.
public struct HucaScreen: Hashable, Sendable {
  /// What is shown; nil until the store has answered.
  public var board: ChallengeBoard?
  /// Whether the store has answered; without a board nothing was ever started then.
  public var isRead = false
  /// The chosen row, from 0: the open noes, then the days.
  public var selected = 0
  /// Whether the mark was not moved yet: then it stands on the first row, whatever is read.
  var startsAtTop = false
  /// Whether something was taken back: the mark goes to the row that comes back with what is read next.
  var followsReturn = false
  /// The day whose calls are shown; nil for none.
  public var openDay: Int?
  /// The file that is asked for; nil while none is.
  public var file: FileQuestion?

  /// Where the write-up goes.
  public struct FileQuestion: Hashable, Sendable {
    /// The path being typed.
    public var path: TextField
    /// Whether names are left out.
    public var isAnonymised: Bool
    /// Why it was not taken; nil when nothing is wrong with it.
    public var complaint: String?
  }

  /// Makes a screen that waits for the store.
  public init() {}

  /// What a row stands for.
  enum Row: Hashable {
    case no(ChallengeNo), day(Int)
  }

  /// Everything that can be chosen: the open noes with the newest first, then the days, the latest first.
  var rows: [Row] {
    guard let report = board?.report else { return [] }
    let days = (1...max(1, report.day)).reversed()
    return report.open.reversed().map(Row.no) + days.map(Row.day)
  }

  /// The chosen row; nil when there is none.
  var chosen: Row? { rows.indices.contains(selected) ? rows[selected] : nil }

  /// The open no that is chosen; nil where a day is.
  var chosenNo: ChallengeNo? { if case .no(let no)? = chosen { no } else { nil } }

  /// Where keys are looked up on this screen.
  var contexts: [KeyContext] { file == nil ? [.huca, .lists, .screens] : [.typedAnswer] }

  /// Changes the path being typed, if one is, and says whether one was.
  mutating func editField(_ change: (inout TextField) -> Bool) -> Bool {
    guard var asked = file else { return false }
    let taken = change(&asked.path)
    if taken { asked.complaint = nil }
    file = asked
    return taken
  }
}
