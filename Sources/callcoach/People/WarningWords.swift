import Store

/// The sentences for what was noticed while the store opened.
enum WarningWords {
  static func sentence(_ warning: StoreWarning) -> String {
    switch warning {
    case .rightsTightened(let path): "Others could read \(path); now only you can."
    case .networkFileSystem:
      "The data folder is on a network drive: callcoach is slower there and must run on one machine at a time."
    case .newestChangesUnread:
      "The folder cannot be written, so the newest changes, still in the log beside the file, are not shown."
    case .migrated(_, let copy):
      "The data file was brought to the newer form; the older one is kept as \(copy)."
    }
  }
}
