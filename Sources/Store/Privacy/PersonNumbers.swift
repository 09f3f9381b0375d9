import CallScript

/// A person's numbers as they are looked for in texts, however they are written there.
struct PersonNumbers: Sendable {
  private var numbers: Set<String> = []
  /// The most digits that are compared; what stands before them may be a calling code or what is dialled before it.
  private static let most = 9
  /// The fewest digits that stand for a number without its first ones.
  private static let fewest = 6
  /// How many digits may stand before a whole national number.
  private static let mostBefore = 4

  /// The numbers in fields, but for those that others have too.
  init(_ written: Set<String>, but shared: Set<String>) {
    numbers = Set(written.flatMap(Self.plain)).subtracting(shared)
  }

  /// The last digits of each number in a field, nine at most.
  static func plain(_ written: String) -> Set<String> {
    let numbers = PhoneNumber.all(in: written)
    let digits = numbers.map { $0.callingCode + $0.national }
    let bases = numbers.compactMap { number in number.beforeHyphen.map { number.callingCode + $0 } }
    let plain = Set((digits + bases).map { String($0.suffix(most)) })
    return plain.union(KeyedDigest.lastNine(written).map { [$0] } ?? [])
  }

  var isEmpty: Bool { numbers.isEmpty }

  /// Whether digits of a text are one of the numbers.
  func holds(_ digits: String) -> Bool {
    if numbers.contains(String(digits.suffix(Self.most))) { return true }
    return numbers.contains { number in
      let (count, whole) = (digits.utf8.count, number.utf8.count)
      if count < whole { return count >= Self.fewest && number.hasSuffix(digits) }
      return whole >= Self.fewest && count - whole <= Self.mostBefore && digits.hasSuffix(number)
    }
  }
}
