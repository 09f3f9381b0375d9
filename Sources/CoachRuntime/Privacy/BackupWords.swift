public import Store

/// The words about copies of the data file.
public enum BackupWords {
  /// Why no copy could be made in a folder.
  public static func sentence(_ error: StoreError, folder: String) -> String {
    if error == .diskFull {
      return "There is no room for a backup in \(folder). Make room, or choose another folder with --to."
    }
    if error == .readOnly(.notWritable) {
      return
        "\(folder) cannot be written. Give yourself the right to write there, or choose another folder with --to."
    }
    if error == .wrongKindOfFile {
      return "\(folder) is not a folder. Move it away, or choose another one with --to."
    }
    if case .sharedFolder(let path) = error {
      return
        "No backup was made in \(folder): in \(path) others could put something in its place. Take the right to "
        + "write there from them (chmod go-w), or choose a folder of your own with --to."
    }
    return "No backup was made in \(folder): \(StoreWords.reason(error))."
  }

  /// Why a copy could not be put back; nothing was changed.
  public static func refusal(_ error: StoreError, of path: String) -> String {
    if error == .noStore { return "There is no backup \(path)." }
    if error == .foreignFile { return "\(path) is no data file of callcoach. Nothing was changed." }
    if error == .requestsUnreadable {
      return
        "The file in use is damaged, and its requests not to be contacted cannot be read: those noted since the backup "
        + "would be lost. Nothing was changed. To go on all the same, add --lose-requests."
    }
    if error == .diskFull { return "There is no room to put the backup in place. Nothing was changed." }
    return "The backup \(path) was not put in place: \(StoreWords.reason(error)). Nothing was changed."
  }

  /// What restoring did.
  public static func lines(_ restoration: Restoration, of path: String) -> [String] {
    var lines = ["\(path) is in place."]
    if let aside = restoration.aside { lines.append("The file that was in use is kept as \(aside).") }
    if restoration.wasDamaged { lines.append("That file is damaged and was moved as it is.") }
    if restoration.lostRequests {
      lines.append("Requests not to be contacted that were noted since are lost. Note them again.")
    }
    if restoration.requests > 0 {
      lines.append("Requests not to be contacted that were noted since hold on: \(restoration.requests).")
    }
    return lines
  }
}
