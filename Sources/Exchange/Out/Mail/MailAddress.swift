/// An e-mail address that can stand in a header or a link without any quoting.
///
/// Taken is the plain form of RFC 5321 and RFC 5322: words of letters, digits and `!#$%&'*+/=?^_{|}~-` and the
/// grave accent, joined by dots; then a name of at least two labels. Quoted words, comments, addresses in
/// brackets and letters beyond ASCII are refused, each with its reason.
public struct MailAddress: Hashable, Sendable {
  /// The address as it was given.
  public let text: String

  /// The longest address (RFC 5321, section 4.5.3.1.3, with erratum 1690), in bytes.
  static let limit = 254
  /// The longest part before the `@` (RFC 5321, section 4.5.3.1.1), in bytes.
  static let localLimit = 64

  /// Takes an address; throws `badAddress` with the first fault.
  public init(_ text: String) throws(DocumentError) {
    if let fault = Self.fault(of: text) { throw .badAddress(text, fault) }
    self.text = text
  }

  /// What is wrong with an address, or nil.
  public static func fault(of text: String) -> AddressFault? {
    if text.unicodeScalars.isEmpty { return .empty }
    for (at, scalar) in text.unicodeScalars.enumerated() {
      if scalar.value > 0x7F && !CleanText.isControl(scalar) {
        return .notASCII(scalar: scalar.value, at: at)
      }
      guard isWord(scalar) || scalar == "." || scalar == "@" else {
        return .badSign(scalar: scalar.value, at: at)
      }
    }
    let bytes = Array(text.utf8)
    if bytes.count > limit { return .tooLong(bytes.count) }
    let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2 else { return .atSigns(parts.count - 1) }
    guard parts[0].count <= localLimit, isDotted(parts[0]) else { return .badLocalPart }
    return isDomain(parts[1]) ? nil : .badDomain
  }

  /// What RFC 5322, section 3.2.3, calls atext.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return false }
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    return isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  private static func isDotted(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
  }

  /// Two or more labels of letters, digits and inner hyphens, the last not of digits only (RFC 1123, 2.1).
  private static func isDomain(_ bytes: ArraySlice<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last else { return false }
    let areLabels = labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
        && label.allSatisfy { isAlphanumeric($0) || $0 == hyphen }
    }
    return areLabels && !last.allSatisfy { (48...57).contains($0) }
  }
}
