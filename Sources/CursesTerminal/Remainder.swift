/// Waits for the rest of a sequence whose ESC came so long before that it was given out as the key Esc.
///
/// The rest begins with the letter of an introducer and at least one byte more that comes with it or right after. A hand
/// does not press two keys in that time, so a letter alone is a key.
struct Remainder {
  private var expectedUntil: Int64?
  private var held: UInt8?
  /// Whether what is read now is such a rest: it has no meaning as a key.
  private(set) var isBeingRead = false

  /// What follows ESC in the introducers of ECMA-48: CSI, SS3, and the strings DCS, SOS, OSC, PM and APC.
  private static let introducers: Set<UInt8> = [0x5B, 0x4F, 0x50, 0x58, 0x5D, 0x5E, 0x5F]

  /// Whether a letter waits that may be a rest or a key.
  var isHeld: Bool { held != nil }

  /// Expects a rest up to a moment.
  mutating func expect(until moment: Int64) {
    expectedUntil = moment
    isBeingRead = false
  }

  /// Whether bytes that came at a moment may be a rest.
  func claims(_ input: ArraySlice<UInt8>, at moment: Int64) -> Bool {
    if isHeld { return true }
    guard let until = expectedUntil, moment < until, let first = input.first else { return false }
    return Remainder.introducers.contains(first)
  }

  /// Takes bytes that came at a moment; whether they are a rest. A letter alone is kept back, and comes first with the
  /// bytes after it.
  mutating func take(_ input: inout ArraySlice<UInt8>, at moment: Int64) -> Bool {
    if let letter = give() {
      input = [letter] + input
      isBeingRead = true
      return true
    }
    let isRest = claims(input, at: moment)
    expectedUntil = nil
    guard isRest, let first = input.first else { return false }
    if input.count == 1 {
      held = first
      input = input.dropFirst()
      return false
    }
    isBeingRead = true
    return true
  }

  /// Gives back the letter that waits.
  mutating func give() -> UInt8? {
    defer { held = nil }
    return held
  }

  /// The rest was read.
  mutating func end() { isBeingRead = false }
}
