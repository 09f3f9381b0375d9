/// Reads telephone numbers as people and programs write them. Whoever reads many keeps one: it remembers the plans of
/// the countries that it met.
public final class PhoneReader {
  /// The fewest digits that make a number, so that house numbers and times of day are none.
  public static let fewestDigits = 5
  /// How many digits may stand behind a last hyphen as an extension.
  private static let extensionLengths = 1...5

  /// What may stand before a calling code beside 00: nothing, or what is dialled in North America, Australia, Russia and
  /// Japan.
  private static let abroad: [[UInt8]] = [[], [0, 1, 1], [0, 0, 1, 1], [8, 1, 0], [0, 1, 0]]

  private let plans = PhonePlans()

  /// Makes a reader.
  public init() {}

  /// The numbers in a text, in their order; none where there is no number in it.
  public func numbers(in text: String, region: PhoneRegion = .unknown) -> [PhoneNumber] {
    PhoneField.pieces(of: text).compactMap { number($0, region) }
  }

  /// The number that a piece of text is; nil where it has too few digits.
  func number(_ piece: PhonePiece, _ region: PhoneRegion) -> PhoneNumber? {
    guard piece.digits.count >= Self.fewestDigits || isShort(piece, region) else { return nil }
    var number = read(piece.digits[...], hasPlus: piece.hasPlus, region)
    number.extension = piece.extension
    if let count = piece.digitsBeforeHyphen { number.beforeHyphen = base(piece, count, of: number, region) }
    return number
  }

  /// Whether four digits are a whole number where it is called.
  private func isShort(_ piece: PhonePiece, _ region: PhoneRegion) -> Bool {
    guard piece.digits.count == Self.fewestDigits - 1, !region.known.isEmpty else { return false }
    return plans.plan(of: Substring(region.known))?.isWhole(piece.digits[...]) ?? false
  }

  /// The digits before a last hyphen, where they and all the digits could both be called.
  private func base(
    _ piece: PhonePiece, _ count: Int, of number: PhoneNumber, _ region: PhoneRegion
  ) -> String? {
    guard Self.extensionLengths.contains(piece.digits.count - count), count >= Self.fewestDigits else {
      return nil
    }
    let base = read(piece.digits.prefix(count), hasPlus: piece.hasPlus, region)
    guard base.callingCode == number.callingCode else { return nil }
    if base.callingCode.isEmpty { return count >= 7 ? base.national : nil }
    let digits = base.national.utf8.map { $0 & 15 }
    guard let plan = plans.plan(callingCodeOf: base.callingCode.utf8.map { $0 & 15 }[...]) else { return nil }
    return plan.holds(digits[...]) ? base.national : nil
  }

  private func read(_ digits: ArraySlice<UInt8>, hasPlus: Bool, _ region: PhoneRegion) -> PhoneNumber {
    if hasPlus, let number = international(digits, isSure: true) { return number }
    let country = region.known.isEmpty ? region.assumed : region.known
    if !country.isEmpty, let plan = plans.plan(of: Substring(country)),
      var number = national(digits, plan)
    {
      number.isAssumed = region.known.isEmpty && number.isAssumed
      return number
    }
    if digits.starts(with: [0, 0]), let number = international(digits.dropFirst(2), isSure: false) {
      return number
    }
    let signs = Self.abroad.filter { digits.starts(with: $0) }
    return PhoneNumber(
      callingCode: "", national: Self.text(digits),
      withoutCode: signs.compactMap { international(digits.dropFirst($0.count), isSure: false)?.national })
  }

  /// The number behind a plus sign, or behind what stands for one; nil where no calling code is known, or where it is
  /// not sure that one begins and what follows is no number of its country.
  private func international(_ digits: ArraySlice<UInt8>, isSure: Bool) -> PhoneNumber? {
    guard let plan = plans.plan(callingCodeOf: digits) else { return nil }
    let rest = digits.dropFirst(plan.callingCode.count)
    guard rest.count > 1 else { return nil }
    let national = Self.trimmed(rest, plan)
    return isSure || plan.holds(national) ? Self.number(plan, national) : nil
  }

  /// The number that digits without a plus sign are in a country; nil where they are none there.
  private func national(_ digits: ArraySlice<UInt8>, _ plan: PhonePlan) -> PhoneNumber? {
    if let found = plan.international?.prefix(of: digits) {
      let rest = digits.dropFirst(found.end)
      if rest.first != 0, let number = international(rest, isSure: false) { return number }
    }
    if let rest = withoutOwnCode(digits, plan) {
      let national = Self.trimmed(rest, plan)
      if plan.holds(national) { return Self.number(plan, national) }
    }
    let national = Self.trimmed(digits, plan)
    guard plan.holds(national) else { return nil }
    var number = Self.number(plan, national)
    number.isAssumed = true
    return number
  }

  /// What stands behind the country's own calling code, where a number begins with it; nil where it begins with none.
  private func withoutOwnCode(_ digits: ArraySlice<UInt8>, _ plan: PhonePlan) -> ArraySlice<UInt8>? {
    guard digits.starts(with: plan.callingCode) else { return nil }
    let rest = plan.withoutTrunk(digits.dropFirst(plan.callingCode.count))
    let isOnlyThen = !plan.general.matches(digits) && plan.general.matches(rest)
    return isOnlyThen || plan.length(digits.count) == .tooLong ? rest : nil
  }

  /// A national number without what is dialled before it, unless too little is left then.
  private static func trimmed(_ digits: ArraySlice<UInt8>, _ plan: PhonePlan) -> ArraySlice<UInt8> {
    let rest = plan.withoutTrunk(digits)
    switch plan.length(rest.count) {
    case .possible, .tooLong: return rest
    case .local, .tooShort, .between: return digits
    }
  }

  private static func number(_ plan: PhonePlan, _ national: ArraySlice<UInt8>) -> PhoneNumber {
    PhoneNumber(callingCode: text(plan.callingCode[...]), national: text(national))
  }

  private static func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 | 0x30 }, as: UTF8.self)
  }
}
