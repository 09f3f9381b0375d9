import CallScript
internal import GRDB

/// Turns a number or address into something that can be compared but not read.
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

  /// Takes the key that the store was made with, and those that came along.
  init(_ db: Database) throws {
    var texts: [String: String] = [:]
    let rows = try Columns.all(
      db, "SELECT name, value FROM setting WHERE name IN (?, ?)", [Self.keyName, Self.olderKeysName]
    ) { (name: try $0.text(0), value: try $0.text(1)) }
    for row in rows { texts[row.name] = row.value }
    guard let text = texts[Self.keyName], !text.isEmpty else { throw StoreError.damaged }
    self.init(key: text, older: Self.keys(in: texts[Self.olderKeysName]).map { KeyedDigest(key: $0) })
  }

  private init(key: String, older: [KeyedDigest] = []) {
    self.key = key
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

  /// The digest of a phone number as written; nil when it is too short to tell people apart.
  func phone(_ written: String) -> String? { KeyedDigest.plainPhone(written).map { digest("phone:" + $0) } }

  /// The digest of an e-mail address as written; nil when there is none.
  func email(_ written: String) -> String? { KeyedDigest.plainEmail(written).map { digest("email:" + $0) } }

  /// The digest of a person's name and company; nil when there is no name.
  func name(of contact: Contact) -> String? {
    let name = FoldedName.of(contact.firstName + " " + contact.lastName)
    return name.isEmpty ? nil : digest("name:\(name)\u{0}" + FoldedName.of(contact.account?.name ?? ""))
  }

  /// The digest of a company's name; nil when there is none.
  func company(_ name: String) -> String? {
    let folded = FoldedName.of(name)
    return folded.isEmpty ? nil : digest("company:" + folded)
  }

  /// Stands for a row of a file, letter for letter; half a digest, as it guards nothing.
  func row(_ row: ImportRow) -> String {
    let addresses = (row.phones + row.emails).flatMap { [$0.label, $0.value] }
    let fields = [
      row.firstName, row.lastName, row.company, row.role, row.zone, row.region, row.note,
      String(row.phones.count),
    ]
    return String(digest("row:" + (fields + addresses).joined(separator: "\u{1F}")).prefix(32))
  }

  private func digest(_ text: String) -> String {
    KeyedDigest.hexadecimal(hash.digest(of: Array(text.utf8)))
  }

  /// The last nine digits, which stay the same with and without country code, without an extension;
  /// nil under five digits.
  static func plainPhone(_ written: String) -> String? {
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

  /// Without blanks around it, in lower case; nil when there is no sign between two parts.
  static func plainEmail(_ written: String) -> String? {
    let plain = String(
      String.UnicodeScalarView(written.unicodeScalars.filter { !$0.properties.isWhitespace })
    ).lowercased()
    let parts = plain.utf8.split(separator: UInt8(ascii: "@"))
    return parts.count == 2 ? plain : nil
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
