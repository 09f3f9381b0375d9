public import Exchange

/// Says why a document that goes out cannot be written.
public enum DocumentSentence {
  /// One sentence with the place, and what to do.
  public static func text(for error: DocumentError) -> String {
    switch error {
    case .badSign(let field, let scalar, let at):
      "The \(words(field)) holds \(sign(scalar)) at place \(at + 1), which has no room there."
    case .empty(let field): "The \(words(field)) is empty."
    case .tooLong(.mailLink, let count, let limit):
      "The link would be \(count) bytes long, and some programs stop at \(limit): write the file instead."
    case .tooLong(let field, let count, let limit):
      "The \(words(field)) is \(count) bytes long; \(limit) is the most."
    case .badAddress(let address, let fault): text(for: fault, in: address)
    case .unevenRow(let row, let cells, let columns):
      "Row \(row + 1) has \(cells) cells, the heading \(columns)."
    }
  }

  /// What is wrong with an address.
  public static func text(for fault: AddressFault, in address: String) -> String {
    switch fault {
    case .empty: "The address is empty."
    case .atSigns(let count): "The address “\(address)” has \(count == 0 ? "no @" : "\(count) signs @")."
    case .badSign(let scalar, let at):
      "The address “\(address)” holds \(sign(scalar)) at place \(at + 1): write it without."
    case .notASCII(let scalar, let at):
      "The address “\(address)” holds \(sign(scalar)) at place \(at + 1): write the part behind @ in its xn-- form."
    case .badLocalPart: "The part before the @ of “\(address)” is empty, too long, or has a dot out of place."
    case .badDomain: "The part behind the @ of “\(address)” is no host like example.com."
    case .tooLong(let count): "The address is \(count) bytes long; 254 is the most."
    }
  }

  private static func words(_ field: DocumentField) -> String {
    switch field {
    case .identifier: "identifier"
    case .zone: "time zone"
    case .mailLink: "link"
    }
  }

  /// `“ä” (U+00E4)`, or the number alone for what cannot be seen.
  private static func sign(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    guard let scalar = Unicode.Scalar(value), value > 0x20, !(0x7F...0x9F).contains(value) else {
      return number
    }
    return "“\(Character(scalar))” (\(number))"
  }
}
