import Glibc

/// How many files this process may have open at once.
public enum OpenFiles {
  /// What the program needs with room to spare: the coach has 13 open, and an editor or an import a few more.
  public static let needed: UInt64 = 64

  /// Raises the limit to what is needed where the system allows it; gives the limit where it stays too low, else nil.
  ///
  /// Below about ten the libraries we stand on end the process without a word, so nothing may begin before this.
  public static func shortage() -> UInt64? {
    let files = __rlimit_resource_t(7)  // RLIMIT_NOFILE (getrlimit(2)), which Swift does not see
    var limit = rlimit()
    guard getrlimit(files, &limit) == 0, limit.rlim_cur < needed else { return nil }
    var raised = limit
    raised.rlim_cur = min(UInt(needed), limit.rlim_max)
    if setrlimit(files, &raised) == 0 { limit = raised }
    return limit.rlim_cur < needed ? UInt64(limit.rlim_cur) : nil
  }
}
