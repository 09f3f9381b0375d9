import Glibc

/// The two streams that curses wants, on descriptors of their own.
struct TerminalStreams {
  let inputDescriptor: Int32
  let outputDescriptor: Int32
  let input: UnsafeMutablePointer<FILE>
  let output: UnsafeMutablePointer<FILE>

  init(input: Int32, output: Int32) throws(TerminalError) {
    inputDescriptor = fcntl(input, F_DUPFD_CLOEXEC, 3)
    outputDescriptor = fcntl(output, F_DUPFD_CLOEXEC, 3)
    guard inputDescriptor >= 0, outputDescriptor >= 0, let reader = fdopen(inputDescriptor, "r"),
      let writer = fdopen(outputDescriptor, "w")
    else { throw .system(code: errno) }
    self.input = reader
    self.output = writer
  }

  func close() {
    fclose(input)
    fclose(output)
  }
}
