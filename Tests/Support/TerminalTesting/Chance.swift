/// A small generator of numbers that can be repeated (SplitMix64).
public struct Chance {
  private var state: UInt64

  /// The same state gives the same numbers.
  public init(state: UInt64) { self.state = state }

  /// A number from 0 up to the bound, which is left out.
  public mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ (word >> 31)) % UInt64(bound))
  }
}
