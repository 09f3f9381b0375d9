/// Looks at the first cells of columns that are left out: do they look like numbers or addresses?
struct ColumnLooks {
  /// How many rows are looked at.
  private static let rows = 200
  /// How many columns are told.
  private static let told = 20

  private struct Look {
    let column: ColumnUse
    var filled = 0
    var phones = 0
    var emails = 0
    var example = ""
  }

  private var looks: [Look]
  private var left = ColumnLooks.rows

  init(_ columns: [ColumnUse]) {
    looks = columns.filter { $0.field == .ignored && !Self.isKnown($0.name) }.map { Look(column: $0) }
  }

  /// Looks at a row.
  mutating func look(at row: TableRow, in reader: TableReader) {
    if left == 0 { return }
    left -= 1
    for index in looks.indices {
      let place = looks[index].column.number - 1
      guard place < row.cells.count else { continue }
      let cell = row.cells[place]
      guard cell.start < cell.end, cell.end - cell.start < 200 else { continue }
      let text = reader.text(of: cell)
      if text.isEmpty { continue }
      looks[index].filled += 1
      if Self.isEmail(text) {
        looks[index].emails += 1
      } else if Self.isPhone(text) {
        looks[index].phones += 1
      } else {
        continue
      }
      if looks[index].example.isEmpty { looks[index].example = text }
    }
  }

  /// The columns of which more than half of the cells look so.
  var suspects: [ColumnSuspect] {
    let found = looks.compactMap { look -> ColumnSuspect? in
      let field: PersonField? =
        look.emails * 2 > look.filled ? .email : look.phones * 2 > look.filled ? .phone : nil
      return field.map {
        ColumnSuspect(
          number: look.column.number, name: look.column.name, looksLike: $0, example: look.example)
      }
    }
    return Array(found.prefix(Self.told))
  }

  /// Faxes, days, postal codes, sums and names of records are known to be none; of the owner nobody asks.
  private static func isKnown(_ name: String) -> Bool {
    let words = ColumnWords.of(name)
    return AddressLabel.isMachine(name) || words.contains { known.contains($0) }
  }

  private static let known: Set<String> = [
    "id", "ids", "date", "datum", "zip", "postal", "postcode", "plz", "postleitzahl", "revenue", "amount",
    "owner", "besitzer", "inhaber", "propriétaire", "created", "modified", "updated", "checksum", "url",
    "sic",
    "naics", "vat", "iban", "assistant", "assistent",
  ]

  private static func isEmail(_ text: String) -> Bool {
    let parts = EmailText.parts(of: text)
    return parts.others.isEmpty && parts.addresses.allSatisfy { $0.utf8.contains(UInt8(ascii: ".")) }
  }

  /// Seven to fifteen digits (ITU-T E.164) and the signs between them, begun or parted as only numbers to call are;
  /// days and postal codes of nine digits are none.
  private static func isPhone(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy({ ASCII.isDigit($0) || "+()-/. ".utf8.contains($0) }) else { return false }
    let digits = bytes.count(where: ASCII.isDigit)
    guard (7...15).contains(digits), let first = bytes.first else { return false }
    let groups = bytes.split { !ASCII.isDigit($0) }
    if groups.count == 3,
      groups.map(\.count).sorted() == [2, 2, 4] || groups.map(\.count).sorted() == [1, 2, 4]
    {
      return first == UInt8(ascii: "+")
    }
    if groups.count == 2, groups[0].count == 5, groups[1].count == 4 { return false }
    return "+0(".utf8.contains(first) || (groups.count >= 2 && !bytes.contains(UInt8(ascii: ".")))
  }
}
