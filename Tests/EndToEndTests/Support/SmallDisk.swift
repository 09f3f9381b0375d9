import Foundation

/// A file system of one mebibyte that a test can fill up, make room in, and protect. Only root can have one.
struct SmallDisk {
  /// Where it is mounted.
  let path: String

  /// Whether this process may mount one.
  static let isPossible: Bool = {
    guard geteuid() == 0, let folder = try? ScratchFolder() else { return false }
    defer { folder.remove() }
    guard let disk = try? SmallDisk(at: folder.path("disk")) else { return false }
    disk.remove()
    return true
  }()

  /// Makes the folder and mounts the disk on it.
  init(at path: String) throws {
    self.path = path
    guard mkdir(path, 0o700) == 0, mount("tmpfs", path, "tmpfs", 0, "size=1m,mode=700") == 0 else {
      throw TestFailure("no disk at \(path): \(String(cString: strerror(errno)))")
    }
  }

  /// Leaves not one block free.
  func fill() throws {
    let descriptor = open(path + "/filler", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw TestFailure("nothing can be written to \(path)") }
    defer { close(descriptor) }
    let block = [UInt8](repeating: 0, count: 4096)
    while write(descriptor, block, block.count) > 0 {}
  }

  /// Makes room again.
  func empty() throws {
    guard unlink(path + "/filler") == 0 else { throw TestFailure("the disk was not full") }
  }

  /// Lets nobody write any more.
  func protect() throws {
    guard mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0 else {
      throw TestFailure("\(path) cannot be protected: \(String(cString: strerror(errno)))")
    }
  }

  /// Takes it away again.
  func remove() { umount2(path, Int32(MNT_DETACH)) }
}
