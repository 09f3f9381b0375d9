import CallScript
import Store

/// The country of the people of a file that tells none.
struct RowCountry {
  private let code: String
  private let region: PhoneRegion
  private let callingCode: String?
  private let reader = PhoneReader()

  /// Takes an ISO 3166 code; empty for none.
  init(_ code: String) {
    self.code = code
    region = PhoneRegion(code)
    callingCode = region.callingCode
  }

  /// A row with the country, unless it has a region or a number of another country.
  func placing(_ row: ImportRow) -> ImportRow {
    guard !code.isEmpty, row.region.isEmpty else { return row }
    let codes = row.phones.flatMap { reader.numbers(in: $0.value, region: region) }.map(\.callingCode)
    guard codes.allSatisfy({ $0.isEmpty || $0 == callingCode }) else { return row }
    var row = row
    row.region = code
    return row
  }
}
