import Cells

/// Turns the bytes a terminal sends into keys and pastes; it reads no clock and waits for nothing.
struct InputDecoder {
  /// The longest key sequence; a longer one is dropped.
  static let sequenceLimit = 32
  /// Bytes from which on plain text arriving at once counts as a paste, where the terminal marks none.
  static let burstLimit = 64

  /// Key sequences of this terminal beyond the common ones.
  private let sequences: [[UInt8]: Key]
  private let longest: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var paste = PasteCollector()
  /// Whether this terminal has marked a paste.
  private var marksPastes = false

  init(sequences: [[UInt8]: Key] = [:]) {
    self.sequences = sequences
    longest = sequences.keys.map(\.count).max() ?? 0
  }

  /// Whether a paste has begun and not ended.
  var isPasting: Bool { paste.isOpen }

  /// Whether bytes are left that may be the beginning of something.
  var isIncomplete: Bool { position < buffer.count || paste.isOpen }

  /// Takes bytes that came in together and returns what they complete.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    buffer.append(contentsOf: bytes)
    if let burst = takeBurst() { return [burst] }
    return decode(isFinal: false)
  }

  /// Takes what is left as it is, because nothing followed in time.
  mutating func flush() -> [TerminalEvent] {
    if paste.isOpen {
      paste.take(buffer[position...])
      drop(buffer.count - position)
      return [.paste(paste.close())] + decode(isFinal: true)
    }
    return decode(isFinal: true)
  }

  private mutating func decode(isFinal: Bool) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    while position < buffer.count {
      if paste.isOpen {
        guard let text = continuePaste() else { break }
        events.append(.paste(text))
        continue
      }
      let found = KeySequence.read(buffer[position...], isFinal: isFinal, own: sequences, longest: longest)
      guard found.length > 0 else { break }
      drop(found.length)
      switch found.meaning {
      case .key(let key): events.append(.key(key))
      case .pasteBegins:
        marksPastes = true
        paste.open()
      case .nothing: break
      }
    }
    compact()
    return events
  }

  /// Adds to an open paste; the text when its end mark was found.
  private mutating func continuePaste() -> String? {
    let rest = buffer[position...]
    let (taken, ended) = paste.scan(rest)
    drop(taken)
    if ended { return paste.close() }
    compact()
    return nil
  }

  /// Plain text of many signs that came in at once, on a terminal that marks no pastes.
  private mutating func takeBurst() -> TerminalEvent? {
    let bytes = buffer[position...]
    guard !marksPastes, !paste.isOpen, bytes.count >= InputDecoder.burstLimit, let first = bytes.first
    else { return nil }
    let isPlain = bytes.allSatisfy { ($0 >= 0x20 && $0 != 0x7F) || $0 == 9 || $0 == 10 || $0 == 13 }
    let isOneKeyHeld = bytes.allSatisfy { $0 == first }
    guard isPlain, !isOneKeyHeld else { return nil }
    var burst = PasteCollector()
    burst.open()
    burst.take(bytes)
    drop(bytes.count)
    compact()
    return .paste(burst.close())
  }

  private mutating func drop(_ count: Int) { position += count }

  private mutating func compact() {
    if position == buffer.count {
      buffer.removeAll(keepingCapacity: buffer.count <= 1 << 16)
      position = 0
    } else if position > 4096 {
      buffer.removeFirst(position)
      position = 0
    }
  }
}
