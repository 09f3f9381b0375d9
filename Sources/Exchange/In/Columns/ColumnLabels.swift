/// Which column says what kind the number or the address of another column is.
enum ColumnLabels {
  /// The label's place for the place of each number or address that has one.
  ///
  /// `Phone 1 Type` belongs to `Phone 1`, wherever it stands. What is named otherwise belongs to the next number or
  /// address; where the first such column stands behind one, to the one before it.
  static func places(in columns: [ColumnUse]) -> [Int: Int] {
    var found: [Int: Int] = [:]
    var open = columns.indices.filter { [.phone, .email].contains(columns[$0].field) }
    var left: [Int] = []
    for label in columns.indices where columns[label].field == .label {
      let base = ReachNames.labelBase(of: columns[label].name)
      if let base, let value = open.first(where: { ReachNames.base(of: columns[$0].name) == base }) {
        found[value] = label
        open.removeAll { $0 == value }
      } else {
        left.append(label)
      }
    }
    guard let first = left.first else { return found }
    let isBehind = open.contains { $0 < first }
    for (number, label) in left.enumerated() {
      let end = number + 1 < left.count ? left[number + 1] : columns.count
      let value = isBehind ? open.last { $0 < label } : open.first { $0 > label && $0 < end }
      guard let value else { continue }
      found[value] = label
      open.removeAll { $0 == value }
    }
    return found
  }
}
