/// Says why a file could not be written.
public enum FileWritingSentence {
  /// One sentence that names the path.
  public static func text(for error: FileWritingError) -> String {
    switch error {
    case .exists(let path): "\(path): is there already and was not touched."
    case .notOrdinary(let path): "\(path): is there already, and is no ordinary file that could be replaced."
    case .failed(let path, let number): "\(path): cannot be written: \(PlaybookFileSentence.reason(number))."
    }
  }
}
