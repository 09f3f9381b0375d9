/// The numbering plans, each read when it is first asked for. Whoever reads many numbers keeps one.
final class PhonePlans {
  private static let lines: [Substring: Substring] = {
    var lines: [Substring: Substring] = [:]
    for line in PhonePlanTable.text.split(separator: "\n") {
      guard let blank = line.utf8.firstIndex(of: UInt8(ascii: " ")) else { continue }
      var name = line[..<blank]
      let isMain = name.utf8.last == UInt8(ascii: "*")
      if isMain {
        name = name.dropLast()
        let code = line[blank...].dropFirst().prefix { $0 != " " }
        lines[code] = line
      }
      if name != "001" { lines[name] = line }
    }
    return lines
  }()

  private var read: [Substring: PhonePlan?] = [:]

  init() {}

  /// The plan of a region; nil for one that is not known.
  func plan(of region: Substring) -> PhonePlan? { plan(named: region) }

  /// The plan behind the calling code that a number begins with; nil where none is known.
  func plan(callingCodeOf digits: ArraySlice<UInt8>) -> PhonePlan? {
    guard digits.first != 0 else { return nil }
    for count in 1...3 where count <= digits.count {
      let code = String(decoding: digits.prefix(count).map { $0 | 0x30 }, as: UTF8.self)
      if let plan = plan(named: Substring(code)) { return plan }
    }
    return nil
  }

  private func plan(named name: Substring) -> PhonePlan? {
    if let plan = read[name] { return plan }
    let plan = Self.lines[name].flatMap { PhonePlan($0) }
    read[name] = .some(plan)
    return plan
  }
}
