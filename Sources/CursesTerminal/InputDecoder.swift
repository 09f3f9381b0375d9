import Cells

/// Turns the bytes a terminal sends into keys and pastes; it reads no clock and waits for nothing.
///
/// Moments are milliseconds on any clock that only goes forward. Give it the bytes of one read together, and ask it again
/// at its `deadline`: what has begun and does not go on then counts as what it is.
struct InputDecoder {
  /// Signs from which on mixed text arriving at once is a burst, where the terminal has marked no paste.
  static let burstLimit = 8

  /// The bytes of one sign at most: more in one read come from no hand.
  private static let signLimit = 4

  private let patience: InputPatience
  private var parser: SequenceParser
  private var sign = UTF8Sign()
  /// Whether an ESC stands before the sign that has begun.
  private var isAlt = false
  private var paste = PasteCollector()
  private var burst = PasteCollector()
  private var remainder = Remainder()
  /// Whether this terminal has marked a paste.
  private var marksPastes = false
  private var lastByteAt: Int64 = 0
  private var stringBeganAt: Int64 = 0

  /// Makes a decoder with key sequences of this terminal beyond the common ones.
  init(sequences: [[UInt8]: Key] = [:], patience: InputPatience = .near) {
    self.patience = patience
    parser = SequenceParser(described: DescribedKeys(sequences))
  }

  /// Whether a paste has begun and not ended.
  var isPasting: Bool { paste.isOpen }

  /// Whether bytes were taken that may be the beginning of something.
  var isIncomplete: Bool { span != nil }

  /// The moment from which on `expire` has something to say; nil when nothing has begun.
  var deadline: Int64? { span.map { lastByteAt + $0 } }

  /// Takes bytes that came in together at a moment and returns what they complete.
  mutating func feed(_ bytes: some Sequence<UInt8>, at moment: Int64 = 0) -> [TerminalEvent] {
    let input = Array(bytes)
    guard !input.isEmpty else { return [] }
    giveUpOverdueString(before: input, at: moment)
    var events: [TerminalEvent] = []
    // The terminal's own word comes first: a burst that ends with a sequence is none.
    if burst.isOpen, !InputDecoder.isText(input) { events.append(.burst(burst.close())) }
    lastByteAt = moment
    if burst.isOpen || isBurst(input) {
      if !burst.isOpen { burst.open() }
      burst.take(input[...])
      return events
    }
    decode(input[...], into: &events)
    return events
  }

  /// Takes what has begun as it is, once its deadline has come.
  mutating func expire(at moment: Int64) -> [TerminalEvent] {
    guard let deadline, deadline <= moment else { return [] }
    return flush(at: moment)
  }

  /// Takes what has begun as it is, because nothing followed.
  mutating func flush(at moment: Int64 = 0) -> [TerminalEvent] {
    if paste.isOpen { return [.paste(paste.close())] }
    if burst.isOpen { return [.burst(burst.close())] }
    if let held = remainder.give() { return [.key(.character(Character(Unicode.Scalar(held))))] }
    if sign.isIncomplete { return finishSign() }
    let state = parser.state
    parser.reset()
    if state == .escape { remainder.expect(until: moment + patience.remainder) }
    return key(leftBy: state).map { [.key($0)] } ?? []
  }

  /// Forgets what has begun.
  mutating func reset() { self = InputDecoder(copying: self) }

  private init(copying other: InputDecoder) {
    patience = other.patience
    parser = other.parser
    parser.reset()
    marksPastes = other.marksPastes
  }

  /// How long to wait for the rest of what has begun; nil when nothing has.
  private var span: Int64? {
    if paste.isOpen { return patience.paste }
    if burst.isOpen { return InputPatience.burst }
    if remainder.isHeld { return patience.escape }
    if sign.isIncomplete { return patience.sequence }
    switch parser.state {
    case .ground: return nil
    case .escape, .escapeIntermediate: return patience.escape
    case .string, .stringEscape: return patience.string
    case .controlEntry, .controlParameters, .controlIntermediate, .controlIgnore, .singleShift, .console,
      .described, .report:
      return patience.sequence
    }
  }

  // MARK: Bytes

  private mutating func decode(_ input: ArraySlice<UInt8>, into events: inout [TerminalEvent]) {
    var rest = input
    takeRemainder(&rest)
    while let byte = rest.first {
      if paste.isOpen {
        let (used, ended) = paste.scan(rest)
        rest = rest.dropFirst(used)
        if ended { events.append(.paste(paste.close())) }
      } else {
        rest = rest.dropFirst()
        take(byte, into: &events)
      }
    }
  }

  private mutating func take(_ byte: UInt8, into events: inout [TerminalEvent]) {
    if parser.state != .ground {
      let state = parser.state
      let wasInString = parser.isInString
      let reading = parser.take(byte)
      if parser.isInString && !wasInString { stringBeganAt = lastByteAt }
      switch reading {
      case .unfinished: return
      case .finished(let meaning): return finish(meaning, into: &events)
      case .broken: leave(state, before: byte, into: &events)
      }
    }
    if sign.isIncomplete && !sign.takes(byte) { events += finishSign() }
    switch byte {
    case _ where sign.isIncomplete: takeSign(byte, into: &events)
    case 0x1B:
      isAlt = false
      parser.begin()
    case 0x80...0x9F: beginControl(byte, into: &events)
    case 0x00..<0x20, 0x7F: events.append(.key(Key(controlByte: byte)))
    default: takeSign(byte, into: &events)
    }
  }

  private mutating func beginControl(_ byte: UInt8, into events: inout [TerminalEvent]) {
    isAlt = false
    if case .finished(let meaning) = parser.begin(control: byte) { finish(meaning, into: &events) }
    stringBeganAt = lastByteAt
  }

  private mutating func finish(_ meaning: SequenceMeaning, into events: inout [TerminalEvent]) {
    let isRest = remainder.isBeingRead
    remainder.end()
    switch meaning {
    case .pasteBegins:
      marksPastes = true
      paste.open()
    case .key(let key): if !isRest { events.append(.key(key)) }
    case .held(let key): if !isRest { events.append(.held(key)) }
    case .nothing: break
    }
  }

  /// A sequence ended before a byte: ESC alone is a key, and with the sign after it a key with Alt.
  private mutating func leave(
    _ state: ParserState, before byte: UInt8, into events: inout [TerminalEvent]
  ) {
    remainder.end()
    isAlt = state == .escape && byte >= 0xA0
    if !isAlt, let key = key(leftBy: state) { events.append(.key(key)) }
  }

  /// The key that a sequence is when nothing more comes.
  private func key(leftBy state: ParserState) -> Key? {
    switch state {
    case .escape: .escape
    case .escapeIntermediate:
      parser.bytes.dropFirst().first.map { .alt(Character(Unicode.Scalar($0))) }
    default: nil
    }
  }

  // MARK: Signs

  private mutating func takeSign(_ byte: UInt8, into events: inout [TerminalEvent]) {
    guard let scalar = sign.take(byte) else { return }
    add(scalar, into: &events)
  }

  private mutating func finishSign() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    if let scalar = sign.finish() { add(scalar, into: &events) }
    return events
  }

  private mutating func add(_ scalar: Unicode.Scalar, into events: inout [TerminalEvent]) {
    // A control of eight bits, written in UTF-8.
    if (0x80...0x9F).contains(scalar.value) { return beginControl(UInt8(scalar.value), into: &events) }
    let sign = Character(scalar)
    events.append(.key(isAlt ? .alt(sign) : .character(sign)))
    isAlt = false
  }

  // MARK: Time

  /// A string that has not ended is given up when a hand goes on after a pause; without that it would swallow keys for
  /// as long as they are pressed in time.
  private mutating func giveUpOverdueString(before input: [UInt8], at moment: Int64) {
    guard parser.isInString, input.count <= InputDecoder.signLimit,
      moment - lastByteAt >= InputPatience.handPause
    else { return }
    let isOverdue =
      moment - stringBeganAt >= patience.wholeString || parser.stringLength > TerminalEvent.pasteLimit
    if isOverdue { parser.reset() }
  }

  /// Reads what begins like the rest of a sequence as that, when its ESC came alone and was given out as a key.
  private mutating func takeRemainder(_ input: inout ArraySlice<UInt8>) {
    guard parser.state == .ground, !sign.isIncomplete, !paste.isOpen else { return }
    if remainder.take(&input, at: lastByteAt) { parser.begin() }
  }

  // MARK: Bursts

  private func isBurst(_ input: [UInt8]) -> Bool {
    guard !marksPastes, !paste.isOpen, parser.state == .ground, !sign.isIncomplete,
      !remainder.claims(input[...], at: lastByteAt), input.count >= InputDecoder.burstLimit,
      InputDecoder.isText(input)
    else { return false }
    let text = String(decoding: input, as: UTF8.self)
    guard text.count >= InputDecoder.burstLimit, let first = text.first else { return false }
    return text.contains { $0 != first }
  }

  /// Whether these are printing signs, tabs and line ends only.
  private static func isText(_ input: [UInt8]) -> Bool {
    var position = TextPosition()
    return input.allSatisfy { byte in
      if byte < 0x20 { return byte == 9 || byte == 10 || byte == 13 }
      return byte != 0x7F && !position.isControl(byte)
    }
  }
}
