import CallScript
internal import GRDB

/// Turns a number or address into something that can be compared but not read.
///
/// There are two kinds of digests, which the key tells apart: those of today begin with `2`; those that begin with another
/// digit were made of the last nine digits of a number, or of a company's name letter for letter. Nothing new is kept by
/// the older kind, but what was kept by it goes on holding.
struct KeyedDigest {
  /// Under which setting the key stands.
  static let keyName = "digest key"
  /// Under which setting the keys stand with which digests came along when a copy was restored, one a line.
  static let olderKeysName = "older digest keys"

  /// The key.
  let key: String
  /// The same with the keys of digests that came along.
  let older: [KeyedDigest]
  private let hash: SHA256.Keyed
  /// The country of numbers that are written without one, where nothing else is known; empty for none.
  private let country: String
  private let reader = PhoneReader()

  /// Takes the key that the store was made with, and those that came along.
  init(_ db: Database) throws {
    var texts: [String: String] = [:]
    let rows = try Columns.all(
      db, "SELECT name, value FROM setting WHERE name IN (?, ?, ?)",
      [Self.keyName, Self.olderKeysName, Store.countryName]
    ) { (name: try $0.text(0), value: try $0.text(1)) }
    for row in rows { texts[row.name] = row.value }
    guard let text = texts[Self.keyName], !text.isEmpty else { throw StoreError.damaged }
    let country = texts[Store.countryName] ?? ""
    let older = Self.keys(in: texts[Self.olderKeysName])
    self.init(
      key: text, country: country, older: older.map { KeyedDigest(key: $0, country: country) })
  }

  private init(key: String, country: String, older: [KeyedDigest] = []) {
    self.key = key
    self.country = country
    self.older = older
    hash = SHA256.Keyed(key: Array(key.utf8))
  }

  /// The keys in a setting.
  static func keys(in setting: String?) -> [String] {
    (setting ?? "").split(separator: "\n").map(String.init)
  }

  /// Keeps keys of digests that came along, beside those that did before.
  func keep(_ db: Database, olderKeys: [String]) throws {
    var known = older.map(\.key)
    for key in olderKeys where !known.contains(key) { known.append(key) }
    if known.isEmpty { return }
    try db.run(
      "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
      [Self.olderKeysName, known.joined(separator: "\n")])
  }

  /// A new key of 256 bits of chance, in hexadecimal.
  static func newKey() -> String {
    var chance = SystemRandomNumberGenerator()
    return hexadecimal((0..<32).map { _ in UInt8.random(in: 0...255, using: &chance) })
  }

  /// The older digest of a phone number as written; nil when it is too short to tell people apart.
  func olderPhone(_ written: String) -> String? {
    KeyedDigest.lastNine(written).map { digest("phone:" + $0) }
  }

  /// The digests under which the numbers in a field are found; `region` is where the person is called.
  func offered(_ written: String, region: String) -> [String] {
    numbers(written, region: region).flatMap(\.offered).unique.map(number)
  }

  /// The digests by which numbers are found that may be the same as one in a field.
  func sought(_ written: String, region: String) -> [String] {
    numbers(written, region: region).flatMap(\.sought).unique.map(number)
  }

  /// The numbers in a field.
  func numbers(_ written: String, region: String) -> [PhoneNumber] {
    if written.isEmpty { return [] }
    return reader.numbers(in: written, region: PhoneRegion(region, assumed: country))
  }

  /// The digest of a word by which a number is compared.
  func number(_ word: String) -> String { short("number:" + word) }

  /// The digest of an e-mail address as written; nil when there is none.
  func email(_ written: String) -> String? { KeyedDigest.plainEmail(written).map { digest("email:" + $0) } }

  /// The digests of a person's name and company, today's first; none when there is no name.
  func name(of contact: Contact) -> [String] {
    let name = FoldedName.of(contact.firstName + " " + contact.lastName)
    if name.isEmpty { return [] }
    let company = contact.account?.name ?? ""
    return [
      short("name:\(name)\u{0}" + OrganisationName.likeness(of: company)),
      digest("name:\(name)\u{0}" + FoldedName.of(company)),
    ]
  }

  /// The digests of a company's name, today's first; none when there is no name.
  func company(_ name: String) -> [String] {
    let folded = FoldedName.of(name)
    if folded.isEmpty { return [] }
    return [short("company:" + OrganisationName.likeness(of: name)), digest("company:" + folded)]
  }

  /// Stands for a row of a file, letter for letter; half a digest, as it guards nothing.
  func row(_ row: ImportRow) -> String {
    let addresses = (row.phones + row.emails).flatMap { [$0.label, $0.value] }
    // Rows that say nothing of requests are known as they were before such columns were read.
    let requests = row.stop.isEmpty && row.mailStop.isEmpty ? [] : ["stop", row.stop, row.mailStop]
    let fields = [
      row.firstName, row.lastName, row.company, row.role, row.zone, row.region, row.note,
      String(row.phones.count),
    ]
    return String(digest("row:" + (fields + addresses + requests).joined(separator: "\u{1F}")).prefix(32))
  }

  private func digest(_ text: String) -> String {
    KeyedDigest.hexadecimal(hash.digest(of: Array(text.utf8)))
  }

  /// A digest of today's kind: `2`, then 96 bits in base 64.
  private func short(_ text: String) -> String {
    var bits: UInt32 = 0
    var count = 0
    var letters: [UInt8] = [UInt8(ascii: "2")]
    for byte in hash.digest(of: Array(text.utf8)).prefix(12) {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 6 {
        count -= 6
        letters.append(KeyedDigest.letters[Int(bits >> UInt32(count) & 63)])
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The letters of base 64 (RFC 4648, section 5).
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// The last nine digits, which stay the same with and without country code, without an extension;
  /// nil under five digits.
  static func lastNine(_ written: String) -> String? {
    var digits: [UInt8] = []
    for scalar in written.unicodeScalars {
      if let digit = digit(scalar) {
        digits.append(digit)
      } else if !digits.isEmpty, scalar == "#" || scalar == ";" || scalar.properties.isAlphabetic {
        break
      }
    }
    return digits.count < 5 ? nil : String(decoding: digits.suffix(9), as: UTF8.self)
  }

  /// A decimal digit of any script as one of ASCII.
  private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    if (0x30...0x39).contains(scalar.value) { return UInt8(scalar.value) }
    guard scalar.value >= 0x80, let value = Character(scalar).wholeNumberValue, (0...9).contains(value) else {
      return nil
    }
    return 0x30 + UInt8(value)
  }

  /// The address alone, in lower case: without `mailto:`, a name before it, brackets, blanks and a dot behind it; nil
  /// when there is no sign between two parts.
  static func plainEmail(_ written: String) -> String? {
    var address = Substring(written.lowercased())
    if let open = address.lastIndex(of: "<") { address = address[address.index(after: open)...] }
    if let close = address.firstIndex(of: ">") { address = address[..<close] }
    address.unicodeScalars.removeAll { $0.properties.isWhitespace || PhoneField.isUnseen($0) }
    if address.hasPrefix("mailto:") {
      address = address.dropFirst(7).prefix { $0 != "?" }
    }
    while let last = address.last, ".,;".contains(last) { address.removeLast() }
    let parts = address.utf8.split(separator: UInt8(ascii: "@"))
    return parts.count == 2 ? String(address) : nil
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension [String] {
  /// Each once, in their order; for lists of a few.
  fileprivate var unique: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
