public import CallScript

/// A rules file: its bytes and what reading them came to.
public struct RulesFile: Sendable {
  /// Where it was read from, as given.
  public let path: String
  /// The bytes, at most one more than the limit.
  public let bytes: [UInt8]
  /// The rules and the mistakes.
  public let reading: RulesReading

  /// Reads a file; never more than the limit, never from a pipe or a device.
  public init(path: String) throws(PlaybookFileError) {
    self.init(path: path, bytes: try PlaybookFile.bytes(at: path))
  }

  /// Takes bytes that were read elsewhere; the path only serves messages.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    reading = RulesReader.read(bytes: bytes)
  }

  /// The file that travels inside the program.
  public static var shipped: RulesFile { RulesFile(path: "rules.tsv", bytes: ShippedText.rules) }

  /// The text; malformed bytes are replaced, which only a refused file has.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
