/// How numbers of a region are built: what stands in a line of `PhonePlanTable`.
struct PhonePlan {
  /// How long a number is, judged by a plan.
  enum Length {
    case possible, local, tooShort, tooLong, between
  }

  /// The region of ISO 3166, or `001` for numbers of no country.
  let region: Substring
  /// Whether the plan stands for all regions of its calling code.
  let isMain: Bool
  /// The calling code: one to three digits.
  let callingCode: [UInt8]
  /// What national numbers look like.
  let general: DigitPattern
  /// What is dialled before a calling code.
  let international: DigitPattern?
  /// What is dialled before a national number.
  let trunk: DigitPattern?
  /// What a number becomes behind `trunk`, its digits and `$1` for what the first bracket took; nil where nothing changes.
  private let rule: Substring?
  private let lengths: UInt32
  private let localLengths: UInt32

  /// Reads a line; nil for what is none.
  init?(_ line: Substring) {
    let fields = line.split(separator: " ")
    guard fields.count == 8 else { return nil }
    isMain = fields[0].utf8.last == UInt8(ascii: "*")
    region = isMain ? fields[0].dropLast() : fields[0]
    callingCode = fields[1].utf8.map { $0 & 15 }
    lengths = Self.lengths(fields[2])
    localLengths = Self.lengths(fields[3])
    international = Self.pattern(fields[4])
    trunk = Self.pattern(fields[5])
    rule = fields[6] == "-" ? nil : fields[6]
    general = DigitPattern(fields[7])
  }

  private static func pattern(_ field: Substring) -> DigitPattern? {
    field == "-" ? nil : DigitPattern(field)
  }

  /// `8-10,12` as bits.
  private static func lengths(_ field: Substring) -> UInt32 {
    if field == "-" { return 0 }
    return field.split(separator: ",").reduce(into: 0) { bits, run in
      let ends = run.split(separator: "-").compactMap { UInt32($0) }.filter { $0 < 32 }
      guard let first = ends.first, let last = ends.last, first <= last else { return }
      for length in first...last { bits |= 1 << length }
    }
  }

  /// Whether so few digits are a whole number only where all numbers are short, as on some islands.
  func isWhole(_ digits: ArraySlice<UInt8>) -> Bool { lengths >> 8 == 0 && holds(digits) }

  /// How long a national number of so many digits is.
  func length(_ count: Int) -> Length {
    guard count < 32 else { return .tooLong }
    if localLengths >> UInt32(count) & 1 != 0 { return .local }
    if lengths >> UInt32(count) & 1 != 0 { return .possible }
    if count < lengths.trailingZeroBitCount { return .tooShort }
    return lengths >> UInt32(count) == 0 ? .tooLong : .between
  }

  /// Whether digits are a national number as it stands in an international one.
  func holds(_ national: ArraySlice<UInt8>) -> Bool {
    length(national.count) == .possible && general.matches(national)
  }

  /// A number without what is dialled before it within the country; the same where nothing is.
  func withoutTrunk(_ digits: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let trunk, let found = trunk.prefix(of: digits) else { return digits }
    let stripped = rewritten(digits, found) ?? digits.dropFirst(found.end)
    if stripped.isEmpty || general.matches(digits) && !general.matches(stripped) { return digits }
    return stripped
  }

  /// A number by the plan's rule; nil where none applies.
  private func rewritten(_ digits: ArraySlice<UInt8>, _ found: DigitPattern.Finding) -> ArraySlice<UInt8>? {
    guard let rule, let last = found.groups.last, last != nil else { return nil }
    let all = Array(digits)
    var result: [UInt8] = []
    var isReference = false
    for byte in rule.utf8 {
      if byte == UInt8(ascii: "$") {
        isReference = true
      } else if isReference {
        let number = Int(byte & 15) - 1
        if found.groups.indices.contains(number), let range = found.groups[number] { result += all[range] }
        isReference = false
      } else {
        result.append(byte & 15)
      }
    }
    return (result + all[found.end...])[...]
  }
}
