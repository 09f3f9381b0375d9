/// Which playbook is in force.
public enum PlaybookSource: Hashable, Sendable {
  /// A file on disk.
  case file(path: String)
  /// The playbook inside the binary.
  case shipped
}

/// Finds the playbook in force: the one named on the command line, else the account's, else the rep's own, else
/// the shipped one.
public struct PlaybookLookup: Sendable {
  private let environment: [String: String]
  private let exists: @Sendable (String) -> Bool

  /// Looks in an environment; `exists` says whether a path leads to anything.
  public init(environment: [String: String], exists: @escaping @Sendable (String) -> Bool) {
    self.environment = environment
    self.exists = exists
  }

  /// The playbook in force; a path that was named counts even when nothing is there, so that it is told.
  public func source(named: String? = nil, ofAccount: String? = nil) -> PlaybookSource {
    if let named { return .file(path: named) }
    if let ofAccount, !ofAccount.isEmpty { return .file(path: ofAccount) }
    if let own = ownPath, exists(own) { return .file(path: own) }
    return .shipped
  }

  /// Where the rep's own playbook belongs; nil when the environment names no usable folder.
  ///
  /// A relative `XDG_CONFIG_HOME` is passed over, as the XDG base directory specification 0.8 asks.
  public var ownPath: String? {
    if let folder = absolute("XDG_CONFIG_HOME") { return folder + "/callcoach/playbook.md" }
    return absolute("HOME").map { $0 + "/.config/callcoach/playbook.md" }
  }

  private func absolute(_ name: String) -> String? {
    guard let folder = environment[name], folder.utf8.first == UInt8(ascii: "/") else { return nil }
    return folder
  }
}
