import Glibc

/// Folders of ours by descriptors and raw names, so that no link is followed, no name is missed because its bytes are no
/// text, and nothing outside is touched.
public enum FolderTree {
  /// How deep folders may lie in each other.
  private static let depth = 32

  /// Opens a folder of our own: no link, nobody else's. Negative with `errno` where it cannot be; the caller closes it.
  public static func open(_ path: String) -> Int32 { own(Glibc.open(path, flags)) }

  /// Opens a folder in an open one, as `open` does.
  public static func open(_ name: [UInt8], in folder: Int32) -> Int32 {
    own(withName(name) { openat(folder, $0, flags) })
  }

  /// The names in an open folder as bytes, in order, without the two dots.
  public static func names(in folder: Int32) -> [[UInt8]] {
    let copy = openat(folder, ".", flags)
    guard copy >= 0, let listing = fdopendir(copy) else { return [] }
    defer { closedir(listing) }
    var names: [[UInt8]] = []
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Removes an entry of an open folder, with everything below; gives the paths of what stayed, as they are shown.
  public static func remove(_ name: [UInt8], in folder: Int32, shownAs path: String) -> [String] {
    remove(name, in: folder, path: path, depth: 0)
  }

  private static func remove(_ name: [UInt8], in folder: Int32, path: String, depth: Int) -> [String] {
    if withName(name, { unlinkat(folder, $0, 0) }) == 0 || errno == ENOENT { return [] }
    guard errno == EISDIR || errno == EPERM, depth < Self.depth else { return [path] }
    var inner = open(name, in: folder)
    if inner < 0, errno == EACCES, withName(name, { fchmodat(folder, $0, 0o700, 0) }) == 0 {
      inner = open(name, in: folder)
    }
    guard inner >= 0 else { return [path] }
    let left = names(in: inner).flatMap {
      remove($0, in: inner, path: path + "/" + String(decoding: $0, as: UTF8.self), depth: depth + 1)
    }
    close(inner)
    if withName(name, { unlinkat(folder, $0, AT_REMOVEDIR) }) == 0 || errno == ENOENT { return [] }
    return left.isEmpty ? [path] : left
  }

  private static var flags: Int32 { O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK }

  private static func own(_ folder: Int32) -> Int32 {
    guard folder >= 0 else { return folder }
    var entry = stat()
    if fstat(folder, &entry) == 0, entry.st_uid == geteuid() { return folder }
    close(folder)
    errno = EPERM
    return -1
  }

  /// Gives a name to a system call.
  public static func withName<Answer>(_ name: [UInt8], _ body: (UnsafePointer<CChar>) -> Answer) -> Answer {
    (name.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return body("") }
      return body(start)
    }
  }
}
