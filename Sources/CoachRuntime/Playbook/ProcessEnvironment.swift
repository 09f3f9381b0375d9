#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the playbook commands ask of the system around them.
public enum ProcessEnvironment {
  /// The environment variables that say where a rep's files are.
  public static var variables: [String: String] {
    var variables: [String: String] = [:]
    for name in ["HOME", "XDG_CONFIG_HOME"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return variables
  }

  /// Whether a path leads to anything.
  @Sendable public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
