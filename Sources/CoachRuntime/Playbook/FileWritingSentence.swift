/// Says why a file could not be written.
public enum FileWritingSentence {
  /// One sentence that names the path.
  public static func text(for error: FileWritingError) -> String {
    switch error {
    case .exists(let path): "\(path): is there already and was not touched."
    case .failed(let path, let number): "\(path): cannot be written: \(PlaybookFileSentence.reason(number))."
    }
  }
}
