/// Mints identifiers that sort by time: 48 bits of milliseconds, then 80 bits of chance, in Crockford's base 32.
public enum ULID {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// The identifier of a moment and 80 bits of chance taken from two numbers.
  public static func mint(at instant: Instant, random high: UInt64, _ low: UInt64) -> String {
    let time = UInt64(max(0, instant.milliseconds)) & 0xFFFF_FFFF_FFFF
    var bytes: [UInt8] = []
    bytes.reserveCapacity(26)
    for shift in stride(from: 45, through: 0, by: -5) {
      bytes.append(alphabet[Int((time >> UInt64(shift)) & 31)])
    }
    for word in [high, low] {
      for shift in stride(from: 35, through: 0, by: -5) {
        bytes.append(alphabet[Int((word >> UInt64(shift)) & 31)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The moment that an identifier was minted at; nil for a text that is none, and beyond year 9999.
  public static func moment(of identifier: String) -> Instant? {
    guard identifier.utf8.count == 26 else { return nil }
    var time: Int64 = 0
    for (index, byte) in identifier.utf8.enumerated() {
      guard let digit = alphabet.firstIndex(of: byte) else { return nil }
      if index < 10 { time = time << 5 | Int64(digit) }
    }
    return Plausible.instants.contains(time) ? Instant(milliseconds: time) : nil
  }
}

/// A small, seeded source of chance (SplitMix64), so that a call can be replayed to the letter.
public struct SeededChance: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64
  /// Starts a sequence; equal seeds give equal sequences.
  public init(seed: UInt64) { state = seed }
  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
