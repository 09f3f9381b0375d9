/// What an import would do, as the screen shows it before anything is kept.
public struct ImportPreview: Hashable, Sendable {
  /// The file's path.
  public var path: String
  /// What kind of file it is, in words.
  public var source: String
  /// Which column goes where, one line each.
  public var mapping: [String]
  /// What is asked about columns, above everything else.
  public var questions: [String]
  /// The first people as they will be kept, one row of cells each; the first row names the columns.
  public var table: [[String]]
  /// What happens to how many, one line each.
  public var counts: [String]
  /// Who is left out, each with its line in the file; the first twenty.
  public var problems: [String]
  /// How many are left out beside those.
  public var moreProblems: Int
  /// What else is worth knowing, each with its line in the file; the first twenty.
  public var remarks: [String]
  /// How much there is beside that.
  public var moreRemarks: Int
  /// How many people would be added or changed.
  public var changes: Int

  /// Makes a preview.
  public init(
    path: String, source: String, mapping: [String] = [], questions: [String] = [], table: [[String]] = [],
    counts: [String] = [],
    problems: [String] = [], moreProblems: Int = 0, remarks: [String] = [], moreRemarks: Int = 0,
    changes: Int
  ) {
    self.path = path
    self.source = source
    self.mapping = mapping
    self.questions = questions
    self.table = table
    self.counts = counts
    self.problems = problems
    self.moreProblems = moreProblems
    self.remarks = remarks
    self.moreRemarks = moreRemarks
    self.changes = changes
  }
}

/// Contacts being taken in from a file.
public struct ImportScreen: Hashable, Sendable {
  /// How far it has come.
  public enum Stage: Hashable, Sendable {
    /// The path is being typed.
    case path
    /// The file is being read.
    case reading
    /// What would happen is shown; the number is the first row shown.
    case preview(ImportPreview, top: Int)
    /// It is being kept: so many of so many.
    case running(done: Int, total: Int)
    /// It is kept; the words say what came of it.
    case done(String, batch: String)
  }

  /// How far it has come.
  public var stage = Stage.path
  /// The path being typed.
  public var path = TextField(limit: 4000)
  /// Why it could not be read or kept; nil when it could.
  public var complaint: String?
  /// Whether stopping was asked for.
  var isCancelling = false

  /// Makes a screen that asks for the path.
  public init() {}
}
