/// A file of contacts: bytes in, people out. What it is is decided by its content, never by its name.
public struct ContactsFile: Sendable {
  /// The program that it comes from, as far as its columns tell.
  public let source: ContactSource
  /// How its letters are written.
  public let encoding: FileEncoding
  /// The line of the header; 0 for cards.
  public let headerLine: Int
  /// An encoding in which the file would make better words than in the one it was read in; nil where none would. Only
  /// looked for where nothing in the file says how it is written.
  public let likelierEncoding: String?
  private let bytes: [UInt8]
  private let repaired: Int
  private let letters: CardLetters
  private let head: TableHead?
  private var mapping: ColumnMapping?

  /// Recognises a file; throws for one that holds no contacts at all. `encodingName` is what somebody says of its letters;
  /// without it the file's bytes decide. `converter` knows the encodings beside UTF-8, UTF-16 and Windows-1252.
  public init(
    _ raw: [UInt8], encodingName: String? = nil, converter: LetterConverter = .none
  ) throws(ContactsFileError) {
    if let format = ForeignFormat.of(raw) { throw .foreign(format) }
    if raw.allSatisfy(ASCII.isBlank) { throw .empty }
    let text = try Self.decoded(raw, as: encodingName, by: converter)
    if let format = ForeignFormat.of(text: text.bytes) { throw .foreign(format) }
    encoding = text.encoding
    let isGuessed = encodingName == nil && text.encoding == .windows1252
    likelierEncoding = isGuessed ? LetterGuess.likely(raw, by: converter) : nil
    if Self.isCards(text.bytes) {
      source = .cards
      // Each value of a card may have an encoding of its own.
      let isWide = text.encoding.rawValue.hasPrefix("UTF-16") || text.encoding.rawValue.hasPrefix("UTF-32")
      bytes = isWide ? text.bytes : Self.withoutMark(raw)
      repaired = isWide ? text.repaired : 0
      letters = CardLetters(
        fallback: isWide ? nil : encodingName.flatMap(Charset.canonical), converter: converter)
      headerLine = 0
      head = nil
    } else {
      let found = try TableHead.find(in: text.bytes)
      bytes = text.bytes
      repaired = text.repaired
      letters = CardLetters(fallback: nil, converter: converter)
      head = found
      headerLine = found.line
      source = ContactSource(header: found.names)
      var columns = ColumnMapping(header: found.names)
      if source == .linkedin { columns.keepProfile() }
      mapping = columns
    }
  }

  /// The columns of a table and what they hold; empty for cards.
  public var columns: [ColumnUse] { mapping?.columns ?? [] }

  /// Stands for the header: equal for equal names in the same order; nil for cards.
  public var fingerprint: String? { mapping?.fingerprint }

  /// Takes the fields that were picked for the same header before.
  public mutating func restore(_ fields: [PersonField]) { mapping?.restore(fields) }

  /// Picks a field for a column by hand; for cards every column is one that is not there.
  public mutating func choose(_ choice: ColumnChoice) throws(ContactsFileError) {
    guard mapping != nil else { throw .noSuchColumn(choice.column) }
    try mapping?.choose(choice)
  }

  /// Reads the people; now and then it says how many bytes of how many are done and goes on while that is answered
  /// with true.
  public func read(
    goingOn: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
  ) throws(ContactsFileError) -> ContactsReading {
    guard let head, let mapping else { return try readCards(goingOn) }
    guard mapping.hasName else { throw .noNameColumn(cells: head.names, line: head.line) }
    var table = TablePeople(bytes, head: head, columns: mapping.columns, source: source)
    if repaired > 0 { table.reading.problems.add(.unreadableLetters(repaired), line: head.line) }
    try table.read(goingOn)
    return table.reading
  }

  /// Reads a stop list: people as `read` does, and rows of which nothing is known but a number or an address. Where no
  /// column is known there is no header, and every cell is a number or an address.
  public func readStopList(
    goingOn: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
  ) throws(ContactsFileError) -> ContactsReading {
    guard let head, let mapping else { return try readCards(goingOn) }
    var table = StopListTable(bytes, head: head, columns: mapping.columns)
    table.tell(unreadable: repaired, line: head.line)
    try table.read(goingOn)
    return table.reading
  }

  private func readCards(_ goingOn: (Int, Int) -> Bool) throws(ContactsFileError) -> ContactsReading {
    var reading = ContactsReading()
    if repaired > 0 { reading.problems.add(.unreadableLetters(repaired), line: 1) }
    var cards = CardReader(bytes, letters: letters)
    var count = 0
    while let person = cards.next(problems: &reading.problems) {
      if reading.people.count == ImportLimits.people { throw .tooManyPeople(line: person.line) }
      reading.people.append(person)
      count += 1
      if count.isMultiple(of: 1000), !goingOn(cards.place, bytes.count) { throw .stopped }
    }
    return reading
  }

  private static func decoded(
    _ raw: [UInt8], as name: String?, by converter: LetterConverter
  ) throws(ContactsFileError) -> DecodedText {
    guard let name else { return DecodedText(raw) }
    guard let charset = Charset.canonical(name), let text = DecodedText(raw, as: charset, by: converter)
    else {
      throw .unknownEncoding(name)
    }
    return text
  }

  private static func isCards(_ bytes: [UInt8]) -> Bool {
    let start = bytes.drop(while: ASCII.isBlank)
    return ASCII.begins(start, "BEGIN:VCARD")
  }

  private static func withoutMark(_ raw: [UInt8]) -> [UInt8] {
    raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw.dropFirst(3)) : raw
  }
}
