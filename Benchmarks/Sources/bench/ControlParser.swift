/// Takes a program's output apart, byte by byte: characters, controls and escape sequences.
struct ControlParser {
  /// One thing that the terminal has to do.
  enum Control {
    /// Draw a character.
    case print(Unicode.Scalar)
    /// Obey a control character.
    case character(UInt8)
    /// Obey an escape of one letter.
    case escape(UInt8)
    /// Obey a control sequence.
    case sequence(Sequence)
    /// A text for the terminal itself: a title or a question.
    case text(String)
  }

  /// A control sequence: `ESC [ ? 1 ; 2 h`.
  struct Sequence {
    /// The private marker: `?`, `>`, `=` or `<`.
    var marker: Character?
    /// The parameters; an empty one is 0.
    var numbers: [Int] = [0]
    /// The last letter.
    var final: Character = " "

    /// A parameter, or 0 where it is left out.
    func number(_ index: Int) -> Int { index < numbers.count ? numbers[index] : 0 }
  }

  private enum State {
    case ground
    case escape
    case charset
    case sequence
    case text
    case textEscape
  }

  private var state = State.ground
  private var sequence = Sequence()
  private var collected: [UInt8] = []
  private var scalar: UInt32 = 0
  private var continuations = 0

  /// Takes the next byte; what it completes, if anything.
  mutating func take(_ byte: UInt8) -> Control? {
    switch state {
    case .ground: return ground(byte)
    case .escape: return escape(byte)
    case .charset:
      state = .ground
      return nil
    case .sequence: return sequence(byte)
    case .text, .textEscape: return text(byte)
    }
  }

  private mutating func ground(_ byte: UInt8) -> Control? {
    switch byte {
    case 0x1B:
      state = .escape
      return nil
    case 0..<0x20, 0x7F: return .character(byte)
    case 0x20..<0x80: return .print(Unicode.Scalar(byte))
    case 0x80..<0xC0:
      guard continuations > 0 else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
      continuations -= 1
      return continuations == 0 ? .print(Unicode.Scalar(scalar) ?? "\u{FFFD}") : nil
    default:
      continuations = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
      scalar = UInt32(byte) & (0x3F >> UInt32(continuations))
      return nil
    }
  }

  private mutating func escape(_ byte: UInt8) -> Control? {
    state = .ground
    switch byte {
    case UInt8(ascii: "["):
      sequence = Sequence()
      state = .sequence
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      collected = []
      state = .text
    case UInt8(ascii: "(")...UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: " "):
      state = .charset
    default: return .escape(byte)
    }
    return nil
  }

  private mutating func sequence(_ byte: UInt8) -> Control? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digit = Int(byte - UInt8(ascii: "0"))
      let number = sequence.numbers.removeLast()
      sequence.numbers.append(min(number * 10 + digit, 9_999))
    case UInt8(ascii: ";"), UInt8(ascii: ":"): sequence.numbers.append(0)
    case UInt8(ascii: "<")...UInt8(ascii: "?"): sequence.marker = Character(Unicode.Scalar(byte))
    case 0x20..<0x30: break
    case 0x40..<0x7F:
      state = .ground
      sequence.final = Character(Unicode.Scalar(byte))
      return .sequence(sequence)
    case 0x1B: state = .escape
    case 0..<0x20: return .character(byte)
    default: state = .ground
    }
    return nil
  }

  /// A text ends with BEL or with ESC and a backslash.
  private mutating func text(_ byte: UInt8) -> Control? {
    switch (state, byte) {
    case (.text, 0x1B): state = .textEscape
    case (.text, 0x07), (.textEscape, _):
      state = .ground
      return .text(String(decoding: collected, as: UTF8.self))
    default: collected.append(byte)
    }
    return nil
  }
}
