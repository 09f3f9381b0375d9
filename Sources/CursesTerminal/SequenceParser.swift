import Cells

/// Reads the sequences of ECMA-48, byte by byte, from their introducer to their end; it keeps no time.
///
/// Whatever is not a known key is read to its end as well and means nothing, so that no part of it is taken for keys.
struct SequenceParser {
  /// What a byte did.
  enum Reading: Hashable {
    /// The sequence goes on.
    case unfinished
    /// The sequence ends with this byte.
    case finished(SequenceMeaning)
    /// The sequence ended before this byte, without a meaning; the byte belongs to what follows.
    case broken
  }

  /// The most bytes of a sequence that are kept; a longer one is read to its end and means nothing.
  static let limit = 64

  private(set) var state = ParserState.ground
  /// The bytes of the sequence so far, the introducer in its form of seven bits.
  private(set) var bytes: [UInt8] = []
  /// The bytes of a string control so far.
  private(set) var stringLength = 0
  private var text = TextPosition()
  private let described: DescribedKeys

  init(described: DescribedKeys = DescribedKeys([:])) {
    self.described = described
    bytes.reserveCapacity(SequenceParser.limit)
  }

  /// Whether a string control has begun and not ended.
  var isInString: Bool { state == .string || state == .stringEscape }

  /// Begins with ESC.
  mutating func begin() {
    state = .escape
    bytes.removeAll(keepingCapacity: true)
    bytes.append(0x1B)
  }

  /// Begins with a control of eight bits, 0x80 to 0x9F, which stands for ESC and a letter.
  mutating func begin(control: UInt8) -> Reading {
    begin()
    switch control {
    case 0x8F, 0x90, 0x98, 0x9B, 0x9D, 0x9E, 0x9F: return take(control - 0x40)
    default: return end(.finished(.nothing))
    }
  }

  /// Gives up what has begun.
  mutating func reset() { state = .ground }

  /// Takes the next byte of a sequence that has begun.
  mutating func take(_ byte: UInt8) -> Reading {
    switch state {
    case .ground: return .broken
    case .string: return takeInString(byte)
    case .stringEscape: return takeAfterStringEscape(byte)
    case .report(let values, let mayContinue): return takeReport(byte, values, mayContinue)
    default: break
    }
    if byte == 0x18 || byte == 0x1A { return end(.finished(.nothing)) }
    if described.isBegun(by: bytes, byte) { return takeDescribed(byte) }
    if state == .escape { return takeAfterEscape(byte) }
    guard (0x20...0x7E).contains(byte) else { return end(.broken) }
    guard bytes.count < SequenceParser.limit || state == .controlIgnore else {
      return takeUnkept(byte)
    }
    switch state {
    case .escapeIntermediate: return takeAfterIntermediate(byte)
    case .singleShift: return takeAfterSingleShift(byte)
    case .console: return takeConsole(byte)
    case .described: return end(.broken)
    default: return takeInControl(byte)
    }
  }

  private mutating func end(_ reading: Reading) -> Reading {
    state = .ground
    return reading
  }

  private mutating func keep(_ byte: UInt8, _ next: ParserState) -> Reading {
    bytes.append(byte)
    state = next
    return .unfinished
  }

  /// Reads on in a sequence that has become too long to be kept.
  private mutating func takeUnkept(_ byte: UInt8) -> Reading {
    state = .controlIgnore
    return takeInControl(byte)
  }

  // MARK: After ESC

  private mutating func takeAfterEscape(_ byte: UInt8) -> Reading {
    switch byte {
    case 0x5B: return keep(byte, .controlEntry)
    case 0x4F: return keep(byte, .singleShift)
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F: return beginString()
    // The end of a string that was given up.
    case 0x5C: return end(.finished(.nothing))
    case 0x20...0x2F: return keep(byte, .escapeIntermediate)
    case 0x30...0x7E: return end(.finished(.key(.alt(Character(Unicode.Scalar(byte))))))
    default: return end(.broken)
    }
  }

  private mutating func takeAfterIntermediate(_ byte: UInt8) -> Reading {
    byte < 0x30 ? keep(byte, .escapeIntermediate) : end(.finished(.nothing))
  }

  private mutating func takeAfterSingleShift(_ byte: UInt8) -> Reading {
    if (0x30...0x3B).contains(byte) { return keep(byte, .singleShift) }
    return end(.finished(SingleShift.meaning(of: byte, parameters: bytes.dropFirst(2))))
  }

  private mutating func takeConsole(_ byte: UInt8) -> Reading {
    guard (0x41...0x45).contains(byte) else { return end(.finished(.nothing)) }
    return end(.finished(.key(.function(Int(byte) - 0x40))))
  }

  private mutating func takeDescribed(_ byte: UInt8) -> Reading {
    bytes.append(byte)
    if let key = described[bytes] { return end(.finished(.key(key))) }
    switch state {
    case .escape where byte == 0x5B: state = .controlEntry
    case .escape where byte == 0x4F: state = .singleShift
    case .escape, .described: state = .described
    case .controlEntry where byte == 0x5B: state = .console
    case .controlEntry where byte < 0x40, .controlParameters where byte < 0x40:
      state = byte < 0x30 ? .controlIntermediate : .controlParameters
    default: break
    }
    return .unfinished
  }

  // MARK: After ESC [

  private mutating func takeInControl(_ byte: UInt8) -> Reading {
    switch (state, byte) {
    case (.controlEntry, 0x5B): return keep(byte, .console)
    case (.controlIgnore, 0x20...0x3F): return .unfinished
    case (.controlIgnore, _): return end(.finished(.nothing))
    case (_, 0x40...0x7E): return finishControl(byte)
    case (.controlIntermediate, 0x30...0x3F), (.controlParameters, 0x3C...0x3F):
      return keep(byte, .controlIgnore)
    case (.controlIntermediate, _): return keep(byte, .controlIntermediate)
    case (_, 0x30...0x3F): return keep(byte, .controlParameters)
    case (_, 0x24): return takeDollar()
    default: return keep(byte, .controlIntermediate)
    }
  }

  /// With Shift, rxvt ends the number of a key with `$`, which in ECMA-48 ends nothing.
  private mutating func takeDollar() -> Reading {
    let sequence = ControlSequence(bytes.dropFirst(2), final: 0x24)
    guard let key = sequence.onlyNumber.flatMap(ControlSequence.numberKey) else {
      return keep(0x24, .controlIntermediate)
    }
    return end(.finished(.key(key)))
  }

  private mutating func finishControl(_ final: UInt8) -> Reading {
    let sequence = ControlSequence(bytes.dropFirst(2), final: final)
    let values = sequence.valuesToCome
    if values > 0 { return keep(final, .report(values: values, mayContinue: false)) }
    return end(.finished(sequence.meaning))
  }

  // MARK: Reports of the mouse

  /// A value is a byte, or a sign of UTF-8 where mode 1005 is on. One too low for either is no part of the report, but
  /// for the zero of positions that cannot be told.
  private mutating func takeReport(_ byte: UInt8, _ values: Int, _ mayContinue: Bool) -> Reading {
    if mayContinue && (0x80...0xBF).contains(byte) {
      if values == 0 { return end(.finished(.nothing)) }
      state = .report(values: values, mayContinue: false)
      return .unfinished
    }
    if values == 0 || (byte > 0 && byte < 0x20) { return end(.broken) }
    let continues = (0xC2...0xDF).contains(byte)
    if values == 1 && !continues { return end(.finished(.nothing)) }
    state = .report(values: values - 1, mayContinue: continues)
    return .unfinished
  }

  // MARK: Strings

  private mutating func beginString() -> Reading {
    stringLength = 0
    text = TextPosition()
    state = .string
    return .unfinished
  }

  /// ECMA-48 allows 08 to 0D and what is printed in a string; any other control is a key and ends it.
  private mutating func takeInString(_ byte: UInt8) -> Reading {
    stringLength += 1
    switch byte {
    case 0x1B:
      state = .stringEscape
      return .unfinished
    case 0x07, 0x18, 0x1A: return end(.finished(.nothing))
    case 0x08...0x0D: return .unfinished
    case 0x00..<0x20: return end(.broken)
    default: return text.isControl(byte) && byte == 0x9C ? end(.finished(.nothing)) : .unfinished
    }
  }

  private mutating func takeAfterStringEscape(_ byte: UInt8) -> Reading {
    if byte == 0x5C { return end(.finished(.nothing)) }
    begin()
    return byte == 0x1B ? .unfinished : take(byte)
  }
}
