/// Where a text in UTF-8 stands, so that the controls of eight bits, 0x80 to 0x9F, can be told from the bytes of a sign.
struct TextPosition: Hashable {
  private var expected = 0
  private var lead: UInt8 = 0

  /// Takes the next byte; whether it is a control of eight bits, of one byte or written in UTF-8.
  mutating func isControl(_ byte: UInt8) -> Bool {
    if expected > 0, (0x80...0xBF).contains(byte) {
      expected -= 1
      return lead == 0xC2 && byte < 0xA0
    }
    lead = byte
    expected = UTF8Sign.length(leadBy: byte) - 1
    return (0x80...0x9F).contains(byte)
  }
}
