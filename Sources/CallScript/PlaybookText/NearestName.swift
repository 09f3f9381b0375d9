/// Finds the known name that a misspelt one was probably meant to be.
enum NearestName {
  /// The closest of the names, or nil when none is close; names longer than 60 bytes are not compared.
  static func of(_ text: String, among names: [String]) -> String? {
    let written = Array(foldedName(text).utf8)
    guard !written.isEmpty, written.count <= 60 else { return nil }
    var best: (name: String, distance: Int)?
    for name in names {
      let candidate = Array(foldedName(name).utf8)
      let allowed = max(1, min(4, max(written.count, candidate.count) / 3))
      guard abs(candidate.count - written.count) <= allowed else { continue }
      let distance = distance(written, candidate)
      if distance <= allowed, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name ?? completion(of: written, among: names)
  }

  /// The first name that goes on where the written one stops, or stops where it goes on.
  private static func completion(of written: [UInt8], among names: [String]) -> String? {
    guard written.count >= 3 else { return nil }
    return names.first { name in
      let candidate = Array(foldedName(name).utf8)
      return candidate.count >= 3 && (candidate.starts(with: written) || written.starts(with: candidate))
    }
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one into the other.
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in 0..<b.count {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
