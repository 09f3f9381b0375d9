import Glibc

/// Where the program keeps its things, by the XDG base directory specification, version 0.8.
public struct ProgramFolders: Hashable, Sendable {
  /// Calls, people and facts: `$XDG_DATA_HOME/callcoach`.
  public var data: String
  /// What the rep writes, such as a playbook of their own: `$XDG_CONFIG_HOME/callcoach`.
  public var config: String
  /// Logs: `$XDG_STATE_HOME/callcoach`.
  public var state: String
  /// What lasts no longer than the rep is logged in: `$XDG_RUNTIME_DIR/callcoach`; nil where the system has no such
  /// folder that is the rep's alone.
  public var runtime: String?
  /// What was noticed on the way.
  public var notices: [FolderNotice] = []

  /// The playbook that the rep keeps; it need not be there.
  public var playbook: String { config + "/playbook.md" }

  /// The rules of conduct that the rep keeps; the file need not be there.
  public var rules: String { config + "/rules.tsv" }

  /// Where a text lies while an editor has it open.
  public var editing: String { runtime ?? state }

  /// Takes the right to write in the rep's words away from others.
  public func tighten() { OwnFolder.keepWriting(config) }

  /// Where a crash leaves its note: the folder is made for it, since a crash can make none any more. Nil where the
  /// folder cannot be the rep's alone.
  public func crashNote() -> String? {
    let folder = OwnFolder.open(state, making: true)
    guard folder >= 0 else { return nil }
    close(folder)
    return state + "/crash.txt"
  }

  /// Finds the folders for this process. Makes none of them.
  public static func find() throws(FolderError) -> ProgramFolders {
    try find(in: FolderEnvironment.current)
  }

  /// Finds the folders from variables. A variable that is unset, empty or relative gives the standard place in the
  /// home folder; a base folder of another user is refused.
  public static func find(in environment: FolderEnvironment) throws(FolderError) -> ProgramFolders {
    var search = FolderSearch(environment)
    let data = try search.base("XDG_DATA_HOME", fallback: ".local/share")
    let config = try search.base("XDG_CONFIG_HOME", fallback: ".config")
    let state = try search.base("XDG_STATE_HOME", fallback: ".local/state")
    try search.checkWords(in: config + "/callcoach")
    return ProgramFolders(
      data: data + "/callcoach", config: config + "/callcoach", state: state + "/callcoach",
      runtime: search.runtime.map { $0 + "/callcoach" }, notices: search.notices)
  }
}

/// What the folders depend on.
public struct FolderEnvironment: Sendable {
  /// The variables by name.
  public var variables: [String: String]
  /// The home folder that the system's list of users names; nil when there is none.
  public var listedHome: String?
  /// The user on whose behalf the program works.
  public var user: UInt32

  /// Takes variables, the listed home and the user.
  public init(variables: [String: String], listedHome: String?, user: UInt32) {
    self.variables = variables
    self.listedHome = listedHome
    self.user = user
  }

  /// Those of this process.
  public static var current: FolderEnvironment {
    let names = ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"]
    let pairs = names.compactMap { name in getenv(name).map { (name, String(cString: $0)) } }
    let listed = getpwuid(geteuid())?.pointee.pw_dir.map { String(cString: $0) }
    return FolderEnvironment(
      variables: Dictionary(pairs, uniquingKeysWith: { first, _ in first }), listedHome: listed,
      user: geteuid())
  }
}

/// What can be told about the folders though they were found.
public enum FolderNotice: Hashable, Sendable {
  /// The variable holds a relative path and was passed over.
  case relativePath(variable: String)
}

/// Why the folders cannot be used.
public enum FolderError: Error, Hashable, Sendable {
  /// Neither `HOME` nor the list of users names a home folder.
  case noHome
  /// The folder belongs to another user.
  case foreignOwner(path: String, user: UInt32)
  /// Something that is no folder stands there.
  case notAFolder(path: String)
}

/// One walk through the variables.
private struct FolderSearch {
  let environment: FolderEnvironment
  var notices: [FolderNotice] = []

  init(_ environment: FolderEnvironment) { self.environment = environment }

  mutating func base(_ variable: String, fallback: String) throws(FolderError) -> String {
    let path: String
    if let set = absolute(variable) { path = set } else { path = try home() + "/" + fallback }
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    try check(trimmed)
    return trimmed
  }

  /// The runtime folder, where it is there, the user's own and nobody else's to read.
  var runtime: String? {
    guard let path = environment.variables["XDG_RUNTIME_DIR"], path.utf8.first == 0x2F else { return nil }
    var entry = stat()
    guard stat(path, &entry) == 0, entry.st_mode & S_IFMT == S_IFDIR, entry.st_uid == environment.user,
      entry.st_mode & 0o077 == 0
    else { return nil }
    return path
  }

  private mutating func home() throws(FolderError) -> String {
    if let home = absolute("HOME") { return home }
    guard let listed = environment.listedHome, listed.utf8.first == 0x2F else { throw .noHome }
    return listed
  }

  private mutating func absolute(_ variable: String) -> String? {
    guard let value = environment.variables[variable], !value.isEmpty else { return nil }
    if value.utf8.first == 0x2F { return value }
    if !notices.contains(.relativePath(variable: variable)) {
      notices.append(.relativePath(variable: variable))
    }
    return nil
  }

  /// Refuses words of somebody else's that would steer what is said and when is rung: the folder, a playbook or rules
  /// in it. Those of the system's administrator count as the user's.
  func checkWords(in folder: String) throws(FolderError) {
    for path in [folder, folder + "/playbook.md", folder + "/rules.tsv"] {
      var entry = stat()
      guard lstat(path, &entry) == 0, entry.st_uid != environment.user, entry.st_uid != 0 else { continue }
      throw .foreignOwner(path: path, user: entry.st_uid)
    }
  }

  private func check(_ path: String) throws(FolderError) {
    var entry = stat()
    guard stat(path, &entry) == 0 else { return }
    guard entry.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(path: path) }
    guard entry.st_uid == environment.user else {
      throw .foreignOwner(path: path, user: entry.st_uid)
    }
  }
}
