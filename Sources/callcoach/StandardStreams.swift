import Glibc

/// The descriptors 0 to 2, which every program expects to be open.
enum StandardStreams {
  /// Opens nothing at all, `/dev/null`, where one of them is closed: else the next file opened would take its place, and
  /// be read as input or written to as output.
  static func fill() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      // The lowest free descriptor is taken, and all below this one are in use.
      _ = open("/dev/null", O_RDWR)
    }
  }
}
