/// Where a link may lead: to the web or into a mail program, and nowhere else.
public struct LinkTarget: Hashable, Sendable {
  /// The address as it was given.
  public let text: String

  /// The longest address taken, in bytes.
  static let limit = 2000

  /// Takes `http://`, `https://` and `mailto:` with signs that need no escape in an address (RFC 3986); nil for
  /// any other, and for a host behind an `@`, which shows one name and leads to another.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.limit, bytes.allSatisfy(Self.isAllowed) else { return nil }
    let lower = bytes.map { (65...90).contains($0) ? $0 + 32 : $0 }
    if lower.starts(with: "mailto:".utf8) {
      guard bytes.count > 7 else { return nil }
    } else {
      guard let scheme = ["https://", "http://"].first(where: { lower.starts(with: $0.utf8) }) else {
        return nil
      }
      let host = bytes.dropFirst(scheme.utf8.count).prefix { !"/?#".utf8.contains($0) }
      guard !host.isEmpty, !host.contains(UInt8(ascii: "@")) else { return nil }
    }
    self.text = text
  }

  /// Printable ASCII but for blanks and `" ' < > \ ^ { | }` and the grave accent.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !"\"'<>\\^`{|}".utf8.contains(byte)
  }
}
