import Glibc

/// Looks into folders.
enum FolderListing {
  /// The names in a folder, in order, without the two dots.
  static func names(in folder: String) throws(StoreError) -> [String] {
    guard let listing = opendir(folder) else { throw StoreFile.failure(errno) }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { place in
        place.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether there is a folder of that name; links are followed.
  static func isFolder(_ path: String) -> Bool {
    var entry = stat()
    return stat(path, &entry) == 0 && entry.st_mode & S_IFMT == S_IFDIR
  }

  /// The size of a plain file; nil for anything else, links too.
  static func sizeOfPlainFile(_ path: String) -> Int64? {
    var entry = stat()
    guard lstat(path, &entry) == 0, entry.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int64(entry.st_size)
  }

  /// Brings the names of a folder to the disk.
  static func flush(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
