import Glibc

/// Writes words to standard error, whatever becomes of them.
func standardError(_ words: String) {
  let bytes = Array(words.utf8)
  _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
