import Glibc
import Store

/// The documents in the folder for what goes out that name a person.
struct NamedDocuments {
  /// How deep folders are looked into.
  private static let depth = 32

  /// The folder.
  let folder: String
  /// The bytes of a file that are looked at, holes not counted: hundreds of times a long draft.
  var most = 8 << 20

  /// Looks through everything, folders within it too, and gives the files and folders that name the person in their name,
  /// and the files that do in their words. What cannot be looked at, or is too large for it (`EFBIG`), is an error: the
  /// person may be in it.
  func find(_ words: PersonWords) throws(FileWritingError) -> [OwnFile] {
    var findings: [OwnFile] = []
    let descriptor = FolderTree.open(folder)
    guard descriptor >= 0 else {
      if errno == ENOENT { return findings }
      throw .failed(path: folder, errno: errno)
    }
    defer { close(descriptor) }
    try look(in: descriptor, at: [], words, &findings)
    return findings
  }

  /// Removes documents; one that is gone already is no trouble.
  static func remove(_ files: [OwnFile]) throws(FileWritingError) {
    for file in files where !file.remove() { throw .stays(path: file.path) }
  }

  private func look(
    in descriptor: Int32, at place: [[UInt8]], _ words: PersonWords, _ findings: inout [OwnFile]
  ) throws(FileWritingError) {
    for name in FolderTree.names(in: descriptor) {
      let file = OwnFile(root: folder, names: place + [name])
      if Self.readings(of: name).contains(where: words.name) {
        findings.append(file)
        continue
      }
      var entry = stat()
      guard FolderTree.withName(name, { fstatat(descriptor, $0, &entry, AT_SYMLINK_NOFOLLOW) }) == 0 else {
        if errno == ENOENT { continue }
        throw .failed(path: file.path, errno: errno)
      }
      if entry.st_mode & S_IFMT == S_IFDIR {
        try lookInside(name, of: descriptor, file, words, &findings)
      } else if entry.st_mode & S_IFMT == S_IFREG {
        try look(at: name, in: descriptor, file, words, &findings)
      }
    }
  }

  private func lookInside(
    _ name: [UInt8], of descriptor: Int32, _ file: OwnFile, _ words: PersonWords, _ findings: inout [OwnFile]
  ) throws(FileWritingError) {
    guard file.names.count < Self.depth else { throw .failed(path: file.path, errno: ELOOP) }
    let inner = FolderTree.open(name, in: descriptor)
    guard inner >= 0 else { throw .failed(path: file.path, errno: errno) }
    defer { close(inner) }
    try look(in: inner, at: file.names, words, &findings)
  }

  private func look(
    at name: [UInt8], in descriptor: Int32, _ file: OwnFile, _ words: PersonWords, _ findings: inout [OwnFile]
  ) throws(FileWritingError) {
    let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let opened = FolderTree.withName(name) { openat(descriptor, $0, flags) }
    guard opened >= 0 else { throw .failed(path: file.path, errno: errno) }
    defer { close(opened) }
    var pieces = FilePieces(opened, most: most)
    while let piece = pieces.next() {
      if DocumentForms.of(piece).contains(where: words.name) {
        findings.append(file)
        return
      }
    }
    if let number = pieces.failure { throw .failed(path: file.path, errno: number) }
    if pieces.isCut { throw .failed(path: file.path, errno: EFBIG) }
  }

  /// A name as UTF-8 and, where it is none, as Latin-1.
  private static func readings(of name: [UInt8]) -> [String] {
    let text = String(decoding: name, as: UTF8.self)
    if Array(text.utf8) == name { return [text] }
    return [text, String(String.UnicodeScalarView(name.map { Unicode.Scalar($0) }))]
  }
}
