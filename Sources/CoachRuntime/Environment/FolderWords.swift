/// The sentences for what can go wrong with the program's folders.
public enum FolderWords {
  /// What is wrong, and what to do.
  public static func sentence(_ error: FolderError) -> String {
    switch error {
    case .noHome: "No home folder is known. Set HOME to the full path of yours."
    case .foreignOwner(let path, let user):
      "\(path) belongs to user \(user). Point the variable at a folder of yours, or run callcoach as its owner."
    case .notAFolder(let path): "\(path) is not a folder. Move it away, or point the variable elsewhere."
    }
  }

  /// What was passed over.
  public static func sentence(_ notice: FolderNotice) -> String {
    switch notice {
    case .relativePath(let variable): "\(variable) is not a full path and is passed over."
    }
  }
}
