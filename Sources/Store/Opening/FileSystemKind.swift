import Glibc

/// Whether files under a path are kept on this machine; write-ahead logs need memory shared on one host.
enum FileSystemKind: Hashable {
  case local, network

  /// File systems that other machines may share, by their names in the kernel.
  private static let shared: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "virtiofs", "afs", "coda", "ceph", "lustre", "vboxsf",
    "gfs2", "ocfs2", "glusterfs", "beegfs", "ncpfs", "fuse", "fuseblk",
  ]

  /// Asks the system; a path that cannot be asked counts as local. The path must be absolute, links resolved.
  static func of(_ path: String) -> FileSystemKind {
    guard let mounts = mountTable() else { return .local }
    return of(path, mounts: mounts)
  }

  /// Looks a path up in the text of `/proc/self/mountinfo` (proc(5)): the longest mount point above it counts,
  /// of equal ones the last, which covers the others.
  static func of(_ path: String, mounts: String) -> FileSystemKind {
    var best = (length: -1, kind: FileSystemKind.local)
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 6, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else { continue }
      let point = unescaped(fields[4])
      guard covers(point, path), point.count >= best.length else { continue }
      best = (point.count, kind(named: String(fields[dash + 1])))
    }
    return best.kind
  }

  private static func kind(named name: String) -> FileSystemKind {
    shared.contains(name) || name.hasPrefix("fuse.") ? .network : .local
  }

  private static func covers(_ point: [UInt8], _ path: String) -> Bool {
    let bytes = Array(path.utf8)
    guard bytes.starts(with: point) else { return false }
    return point.last == 0x2F || bytes.count == point.count || bytes[point.count] == 0x2F
  }

  /// Takes back the octal form of blanks and backslashes: `\040`.
  private static func unescaped(_ field: Substring) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = field.utf8[...]
    while let byte = rest.first {
      if byte == 0x5C,
        let value = UInt8(String(decoding: rest.dropFirst().prefix(3), as: UTF8.self), radix: 8)
      {
        bytes.append(value)
        rest = rest.dropFirst(4)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return bytes
  }

  /// At most a mebibyte of the mount table.
  private static func mountTable() -> String? {
    let descriptor = Glibc.open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { Glibc.close(descriptor) }
    var text: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16_384)
    while text.count < 1 << 20 {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      guard count > 0 else { break }
      text += chunk[..<count]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
