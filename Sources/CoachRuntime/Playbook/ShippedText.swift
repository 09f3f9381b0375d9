public import CallScript
import ShippedFiles

/// The texts that travel inside the binary.
public enum ShippedText {
  /// The shipped playbook.
  public static var playbook: [UInt8] { bytes(shipped_playbook()) }

  /// The commented playbook that `playbook new` writes.
  public static var starter: [UInt8] { bytes(shipped_starter()) }

  /// The rules of conduct that hold without a file of the rep's own; `rules new` writes them.
  public static var rules: [UInt8] { bytes(shipped_rules()) }

  /// The page about a diagnostic, Markdown; nil when there is none.
  public static func page(_ code: DiagnosticCode) -> String? {
    let pages = (0..<shipped_diagnostic_page_count()).lazy.map { shipped_diagnostic_page($0) }
    return pages.first { String(cString: $0.name) == code.identifier }
      .map { String(decoding: bytes($0), as: UTF8.self) }
  }

  private static func bytes(_ file: shipped_file) -> [UInt8] {
    Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}
