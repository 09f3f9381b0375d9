import Testing

@testable import Store

struct FileSystemKindTests {
  private static let mounts = """
    22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
    30 22 0:40 / /home rw,relatime - nfs4 server:/home rw
    31 30 8:2 / /home/kim/local rw - ext4 /dev/sda2 rw
    32 22 0:41 / /mnt/my\\040disk rw - fuse.sshfs kim@host: rw
    33 22 0:42 / /over rw - cifs //a/b rw
    34 22 8:3 / /over rw - btrfs /dev/sdb rw
    broken line
    """

  @Test(
    "The mount that covers a path decides",
    arguments: [
      ("/var/lib", FileSystemKind.local), ("/home/ann/data", .network), ("/home", .network),
      ("/homework", .local), ("/home/kim/local/data", .local), ("/home/kim/locals", .network),
      ("/mnt/my disk/x", .network), ("/over/x", .local), ("/", .local),
    ])
  func kinds(path: String, expected: FileSystemKind) {
    #expect(FileSystemKind.of(path, mounts: Self.mounts) == expected)
  }

  @Test("Without a mount table a path counts as local")
  func noTable() { #expect(FileSystemKind.of("/x", mounts: "") == .local) }
}
