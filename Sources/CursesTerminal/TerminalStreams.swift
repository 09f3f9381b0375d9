import Glibc

/// The terminal on descriptors of its own, and the stream of input that curses wants but never reads.
struct TerminalStreams {
  let inputDescriptor: Int32
  let outputDescriptor: Int32
  let input: UnsafeMutablePointer<FILE>

  init(input: Int32, output: Int32) throws(TerminalError) {
    inputDescriptor = TerminalStreams.open(input)
    outputDescriptor = TerminalStreams.open(output)
    guard inputDescriptor >= 0, outputDescriptor >= 0, let reader = fdopen(inputDescriptor, "r")
    else { throw .system(code: errno) }
    self.input = reader
  }

  func close() {
    fclose(input)
    Glibc.close(outputDescriptor)
  }

  /// Opens the terminal behind a descriptor anew, so that it never waits: a mode of the descriptor itself would be the
  /// shell's too.
  ///
  /// Who became another user may not open the terminal by its own name, only as the one that controls the process. Where
  /// even that cannot be, a copy of the descriptor must do, and a blocked terminal then blocks.
  private static func open(_ descriptor: Int32) -> Int32 {
    let flags = O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC
    let own = Glibc.open("/proc/self/fd/\(descriptor)", flags)
    if own >= 0 { return own }
    let controlling = Glibc.open("/dev/tty", flags)
    if controlling >= 0 {
      if isSame(controlling, descriptor) { return controlling }
      Glibc.close(controlling)
    }
    return fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
  }

  /// Whether two descriptors lead to one terminal, by the names the system has for it.
  private static func isSame(_ one: Int32, _ other: Int32) -> Bool {
    guard let name = ttyname(other).map({ String(cString: $0) }), tcgetpgrp(one) == tcgetpgrp(other),
      tcgetpgrp(one) > 0
    else { return false }
    return ttyname(one).map { String(cString: $0) == name } ?? false
  }
}
