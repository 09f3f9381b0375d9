/// Says why a file could not be written.
public enum FileWritingSentence {
  /// One sentence that names the path.
  public static func text(for error: FileWritingError) -> String {
    switch error {
    case .exists(let path): "\(path): is there already and was not touched."
    case .notOrdinary(let path): "\(path): is there already, and is no ordinary file that could be replaced."
    case .shared(let path):
      "In \(path) others can put something in the place of what is written. Take that right from them: chmod go-w \(path)."
    case .stays(let path): "\(path): cannot be removed. Remove it by hand, then try again."
    case .failed(let path, let number): "\(path): cannot be written: \(PlaybookFileSentence.reason(number))."
    }
  }
}
