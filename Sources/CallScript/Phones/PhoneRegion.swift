/// Where a number is read that is written without its country.
public struct PhoneRegion: Hashable, Sendable {
  /// The country of the person, an ISO 3166 code such as `DE`; empty when it is not known.
  public let known: String
  /// The country that is taken where none is known; empty for none.
  public let assumed: String

  /// Nothing is known of the country.
  public static let unknown = PhoneRegion()

  /// Takes codes of ISO 3166; of a part of a country, such as `US-FL`, the country.
  public init(_ known: String = "", assumed: String = "") {
    self.known = Self.country(known)
    self.assumed = Self.country(assumed)
  }

  /// The calling code of the known country, such as `49`; nil where none is known.
  public var callingCode: String? {
    guard !known.isEmpty else { return nil }
    return PhonePlans().plan(of: Substring(known)).map { plan in
      String(decoding: plan.callingCode.map { $0 | 0x30 }, as: UTF8.self)
    }
  }

  private static func country(_ code: String) -> String {
    let letters = code.prefix(2).uppercased()
    return letters.utf8.count == 2 && letters.utf8.allSatisfy { (65...90).contains($0) } ? letters : ""
  }
}
