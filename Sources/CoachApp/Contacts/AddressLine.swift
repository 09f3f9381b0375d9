/// Several numbers or addresses typed in one line: `mobile: +49 170 5550123; desk: +49 30 5550 17`.
enum AddressLine {
  /// Reads a line; parts between semicolons, each with a label before a colon or none.
  static func read(_ line: String) -> [OtherAddress] {
    line.split(separator: ";").compactMap { part in
      let pieces = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      if pieces.count == 2 {
        let value = trimmingBlanks(String(pieces[1]))
        return value.isEmpty ? nil : OtherAddress(label: trimmingBlanks(String(pieces[0])), value: value)
      }
      let value = trimmingBlanks(String(part))
      return value.isEmpty ? nil : OtherAddress(value: value)
    }
  }

  /// Writes them so that `read` gives the same again.
  static func written(_ addresses: [OtherAddress]) -> String {
    addresses.map { $0.label.isEmpty ? $0.value : "\($0.label): \($0.value)" }.joined(separator: "; ")
  }
}
