/// A figure over all rounds.
struct Spread: Codable {
  let median: Double
  let least: Double
  let most: Double

  /// Nil when there are no values.
  init?(_ values: [Double]) {
    guard let least = values.min(), let most = values.max(), let median = Self.percentile(50, of: values)
    else {
      return nil
    }
    (self.median, self.least, self.most) = (median, least, most)
  }

  /// The value below which so many of a hundred lie, between neighbours where it falls between them.
  static func percentile(_ percent: Double, of values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let place = Double(sorted.count - 1) * percent / 100
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
  }
}
