#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Says why a playbook's file could not be read.
public enum PlaybookFileSentence {
  /// One sentence that names the path.
  public static func text(for error: PlaybookFileError) -> String {
    switch error {
    case .cannotOpen(let path, let number): "\(path): cannot be opened: \(reason(number))."
    case .notAFile(let path): "\(path): is not an ordinary file."
    case .cannotRead(let path, let number): "\(path): cannot be read: \(reason(number))."
    }
  }

  /// The system's own words for an error number.
  static func reason(_ number: Int32) -> String {
    guard let words = strerror(number) else { return "error \(number)" }
    return String(cString: words)
  }
}
