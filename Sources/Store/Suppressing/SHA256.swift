/// The hash of FIPS 180-4, in its 256-bit form.
enum SHA256 {
  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]

  /// How far a hash has come: the eight words of FIPS 180-4.
  struct State: Hashable {
    fileprivate var a: UInt32 = 0x6a09_e667
    fileprivate var b: UInt32 = 0xbb67_ae85
    fileprivate var c: UInt32 = 0x3c6e_f372
    fileprivate var d: UInt32 = 0xa54f_f53a
    fileprivate var e: UInt32 = 0x510e_527f
    fileprivate var f: UInt32 = 0x9b05_688c
    fileprivate var g: UInt32 = 0x1f83_d9ab
    fileprivate var h: UInt32 = 0x5be0_cd19

    /// The words as bytes.
    fileprivate var bytes: [UInt8] {
      [a, b, c, d, e, f, g, h].flatMap { word in
        (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) }
      }
    }
  }

  /// The keyed hash of RFC 2104, ready for many messages under one key.
  struct Keyed: Hashable {
    private let inner: State
    private let outer: State

    /// Takes a key of any length.
    init(key: [UInt8]) {
      var block = key.count > 64 ? SHA256.digest(of: key) : key
      block += [UInt8](repeating: 0, count: 64 - block.count)
      inner = SHA256.state(after: block.map { $0 ^ 0x36 })
      outer = SHA256.state(after: block.map { $0 ^ 0x5c })
    }

    /// The 32 bytes of a message.
    func digest(of message: [UInt8]) -> [UInt8] {
      SHA256.finish(outer, with: SHA256.finish(inner, with: message, after: 64), after: 64)
    }
  }

  /// The 32 bytes that stand for any number of bytes.
  static func digest(of message: [UInt8]) -> [UInt8] { finish(State(), with: message, after: 0) }

  private static func state(after block: [UInt8]) -> State {
    var state = State()
    mix(block, at: 0, into: &state)
    return state
  }

  /// Takes in the rest of a text of which so many bytes were taken in before, a multiple of 64.
  private static func finish(_ start: State, with message: [UInt8], after count: Int) -> [UInt8] {
    var state = start
    let padded = padding(message, after: count)
    for place in stride(from: 0, to: padded.count, by: 64) { mix(padded, at: place, into: &state) }
    return state.bytes
  }

  private static func padding(_ message: [UInt8], after count: Int) -> [UInt8] {
    let zeros = (119 - message.count % 64) % 64
    let length = UInt64(count + message.count) * 8
    var padded = message
    padded.reserveCapacity(message.count + zeros + 9)
    padded.append(0x80)
    padded.append(contentsOf: repeatElement(0, count: zeros))
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: length >> shift))
    }
    return padded
  }

  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  /// The message schedule of the 64 bytes at a place.
  private static func schedule(
    _ bytes: [UInt8], at place: Int, into words: UnsafeMutableBufferPointer<UInt32>
  ) {
    for index in 0..<16 {
      let start = place + index * 4
      words[index] =
        UInt32(bytes[start]) << 24 | UInt32(bytes[start + 1]) << 16 | UInt32(bytes[start + 2]) << 8
        | UInt32(bytes[start + 3])
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let small = rotate(early, 7) ^ rotate(early, 18) ^ early >> 3
      let large = rotate(late, 17) ^ rotate(late, 19) ^ late >> 10
      words[index] = words[index - 16] &+ small &+ words[index - 7] &+ large
    }
  }

  private static func mix(_ bytes: [UInt8], at place: Int, into state: inout State) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      schedule(bytes, at: place, into: words)
      let old = state
      for index in 0..<64 {
        let large = rotate(state.e, 6) ^ rotate(state.e, 11) ^ rotate(state.e, 25)
        let picked = state.e & state.f ^ ~state.e & state.g
        let first = state.h &+ large &+ picked &+ constants[index] &+ words[index]
        let small = rotate(state.a, 2) ^ rotate(state.a, 13) ^ rotate(state.a, 22)
        let second = small &+ (state.a & state.b ^ state.a & state.c ^ state.b & state.c)
        (state.h, state.g, state.f, state.e) = (state.g, state.f, state.e, state.d &+ first)
        (state.d, state.c, state.b, state.a) = (state.c, state.b, state.a, first &+ second)
      }
      state.add(old)
    }
  }
}

extension SHA256.State {
  fileprivate mutating func add(_ other: SHA256.State) {
    a &+= other.a
    b &+= other.b
    c &+= other.c
    d &+= other.d
    e &+= other.e
    f &+= other.f
    g &+= other.g
    h &+= other.h
  }
}
